create table platform.feedback (
    id          uuid primary key,
    page        text not null,
    message     text not null,
    email       text,
    lang        text not null check (lang in ('fi', 'sv', 'en')),
    received_at timestamptz not null,
    answered_at timestamptz,
    answered_by text,
    answer_note text
);

create index ix_feedback_waiting on platform.feedback (received_at) where answered_at is null;
create index ix_feedback_answered_at on platform.feedback (answered_at desc) where answered_at is not null;
