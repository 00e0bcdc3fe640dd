-- Impact potential is judged in rounds: those who made the model and assessors mark without seeing each other, then all is opened at once.
create table evaluation.potential_round (
    id           uuid primary key,
    entry        uuid not null,
    permanent_id text not null,
    number       integer not null,
    begun_at     timestamptz not null,
    opened_at    timestamptz,
    constraint fk_potential_round_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);
create unique index ux_potential_round_number on evaluation.potential_round (entry, number);
create unique index ux_potential_round_running on evaluation.potential_round (entry) where opened_at is null;
create index ix_potential_round_opened_at on evaluation.potential_round (opened_at);
comment on column evaluation.potential_round.permanent_id is 'impersonal: name of an entry';

insert into evaluation.potential_round (id, entry, permanent_id, number, begun_at)
select gen_random_uuid(), entry, min(permanent_id), 1, min(changed_at) from evaluation.potential group by entry;
alter table evaluation.potential add column round uuid;
update evaluation.potential set round = r.id from evaluation.potential_round r where r.entry = potential.entry;
alter table evaluation.potential
    alter column round set not null,
    add constraint fk_potential_round foreign key (round) references evaluation.potential_round (id) on delete cascade,
    drop column entry,
    drop column permanent_id;
create unique index ux_potential_round_self on evaluation.potential (round) where self;
create unique index ux_potential_round_person on evaluation.potential (round, person) where not self;
create index ix_potential_round on evaluation.potential (round);
