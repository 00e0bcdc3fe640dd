-- What a session leaves behind: cards of groups of three, notes, commitments, and how it was.
create table gatherings.triad_card (
    session    uuid not null,
    triad      integer not null check (triad > 0),
    need       text not null,
    offer      text not null,
    experiment text not null,
    -- Who takes the experiment on
    owned_by   uuid,
    due_on     date,
    version    integer not null default 0,
    constraint pk_triad_card primary key (session, triad),
    constraint fk_triad_card_session foreign key (session) references gatherings.session (id) on delete cascade
);

create index ix_triad_card_owned_by on gatherings.triad_card (owned_by);

create table gatherings.note (
    id         uuid primary key,
    session    uuid not null,
    words      text not null,
    -- Nobody where what was said is not to be told of anybody
    written_by uuid,
    at         timestamptz not null,
    constraint fk_note_session foreign key (session) references gatherings.session (id) on delete cascade
);

create index ix_note_session on gatherings.note (session, at);
create index ix_note_written_by on gatherings.note (written_by);

create table gatherings.commitment (
    id         uuid primary key,
    community  uuid not null,
    series     uuid,
    session    uuid not null,
    owned_by   uuid not null,
    words      text not null,
    due_on     date not null,
    state      text not null check (state in ('OPEN', 'KEPT', 'DROPPED')),
    version    integer not null default 0,
    made_at    timestamptz not null,
    settled_at timestamptz,
    constraint fk_commitment_series foreign key (series) references gatherings.series (id),
    constraint fk_commitment_session foreign key (session) references gatherings.session (id),
    constraint ck_commitment_settled check ((state = 'OPEN') = (settled_at is null))
);

create index ix_commitment_community on gatherings.commitment (community);
create index ix_commitment_series on gatherings.commitment (series);
create index ix_commitment_session on gatherings.commitment (session);
create index ix_commitment_owned_by on gatherings.commitment (owned_by);
create index ix_commitment_due_on on gatherings.commitment (due_on) where state = 'OPEN';

-- What became of a commitment, in order.
create table gatherings.commitment_step (
    id         uuid primary key,
    commitment uuid not null,
    act        text not null check (act in ('MADE', 'KEPT', 'MOVED', 'DROPPED')),
    -- The day to which it was moved
    due_on     date,
    reason     text not null default '',
    at         timestamptz not null,
    done_by    uuid,
    constraint fk_commitment_step_commitment foreign key (commitment) references gatherings.commitment (id) on delete cascade
);

create index ix_commitment_step_commitment on gatherings.commitment_step (commitment, at);
create index ix_commitment_step_done_by on gatherings.commitment_step (done_by);

-- Three answers from 1 to 5; told only as means of five or more people.
create table gatherings.reflection (
    id       uuid primary key,
    session  uuid not null,
    -- Until a year later, so that nobody answers twice
    person   uuid,
    useful   integer not null check (useful between 1 and 5),
    heard    integer not null check (heard between 1 and 5),
    onward   integer not null check (onward between 1 and 5),
    constraint fk_reflection_session foreign key (session) references gatherings.session (id) on delete cascade
);

create unique index ux_reflection_person on gatherings.reflection (session, person);
create index ix_reflection_person on gatherings.reflection (person);

do $$
declare
    name text;
begin
    foreach name in array array['commitment.state', 'commitment_step.act'] loop
        execute format('comment on column gatherings.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['triad_card.need', 'triad_card.offer', 'triad_card.experiment'] loop
        execute format('comment on column gatherings.%s is %L', name, 'impersonal: what a group writes together of its work');
    end loop;
    comment on column gatherings.note.words is 'impersonal: what stays with a community of a session, without the name of its writer when that one goes';
    foreach name in array array['triad_card.owned_by', 'note.written_by', 'commitment.owned_by', 'commitment.words', 'commitment_step.reason',
            'commitment_step.done_by', 'reflection.person'] loop
        execute format('comment on column gatherings.%s is %L', name, 'personal: gatherings');
    end loop;
end $$;
