-- A weaver hands a region to another: what is kept for it goes over when the other accepts.
create table ecosystem.handover (
    id          uuid primary key,
    region      text not null,
    given_by    uuid,
    taken_by    uuid,
    note        text not null,
    state       text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    offered_at  timestamptz not null,
    answered_at timestamptz,
    constraint ck_handover_answered check ((answered_at is null) = (state = 'OFFERED'))
);

-- A region is offered to one at a time
create unique index ux_handover_offered on ecosystem.handover (given_by, region) where state = 'OFFERED';
create index ix_handover_given_by on ecosystem.handover (given_by);
create index ix_handover_taken_by on ecosystem.handover (taken_by);

comment on column ecosystem.handover.region is 'impersonal: words that the program knows';
comment on column ecosystem.handover.state is 'impersonal: words that the program knows';
comment on column ecosystem.handover.given_by is 'personal: introductions';
comment on column ecosystem.handover.taken_by is 'personal: introductions';
comment on column ecosystem.handover.note is 'personal: introductions';
