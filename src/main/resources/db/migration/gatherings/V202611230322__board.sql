-- What people put on the board of a session, what they think matters most, and the vision that they write together.
create table gatherings.contribution (
    id         uuid primary key,
    session    uuid not null,
    part       text not null check (part in ('TOPIC', 'CASE', 'STORY', 'SIGNAL', 'SCENARIO', 'STEP')),
    words      text not null,
    -- Nobody where what was said is not to be told of anybody
    written_by uuid,
    at         timestamptz not null,
    constraint fk_contribution_session foreign key (session) references gatherings.session (id) on delete cascade
);

create index ix_contribution_session on gatherings.contribution (session, at);
create index ix_contribution_written_by on gatherings.contribution (written_by);

create table gatherings.dot (
    contribution uuid not null,
    person       uuid not null,
    constraint pk_dot primary key (contribution, person),
    constraint fk_dot_contribution foreign key (contribution) references gatherings.contribution (id) on delete cascade
);

create index ix_dot_person on gatherings.dot (person);

create table gatherings.vision (
    session    uuid not null,
    version    integer not null check (version > 0),
    words      text not null,
    written_by uuid,
    at         timestamptz not null,
    constraint pk_vision primary key (session, version),
    constraint fk_vision_session foreign key (session) references gatherings.session (id) on delete cascade
);

create index ix_vision_written_by on gatherings.vision (written_by);

do $$
declare
    name text;
begin
    comment on column gatherings.contribution.part is 'impersonal: words that the program knows';
    comment on column gatherings.contribution.words is 'impersonal: what a community works on, without the name of its writer when that one goes';
    comment on column gatherings.vision.words is 'impersonal: what a community writes together of its future';
    foreach name in array array['contribution.written_by', 'dot.person', 'vision.written_by'] loop
        execute format('comment on column gatherings.%s is %L', name, 'personal: gatherings');
    end loop;
end $$;
