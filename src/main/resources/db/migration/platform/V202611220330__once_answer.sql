-- Forms that have been sent, so that a second sending has no second effect. Answers are sealed and forgotten after an hour.
create table platform.once_answer (
    key      text primary key,
    person   uuid,
    taken_at timestamptz not null,
    answer   text
);

create index ix_once_answer_taken_at on platform.once_answer (taken_at);
