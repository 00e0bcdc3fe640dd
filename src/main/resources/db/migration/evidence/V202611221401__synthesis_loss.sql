-- Studies that were withdrawn under a published run: what it says does not stand any more on what it was computed from.
create table evidence.synthesis_loss (
    synthesis uuid not null,
    run       integer not null,
    study     uuid not null,
    noted_at  timestamptz not null,
    primary key (synthesis, run, study),
    constraint fk_synthesis_loss_synthesis foreign key (synthesis) references evidence.synthesis (id) on delete cascade,
    constraint fk_synthesis_loss_study foreign key (study) references evidence.study (id) on delete cascade
);

create index ix_synthesis_loss_study on evidence.synthesis_loss (study);

-- When a follower was told last that a study was withdrawn; whoever follows already is told of what is found now.
alter table evidence.synthesis_follow add column told_loss_at timestamptz;
update evidence.synthesis_follow set told_loss_at = since;
alter table evidence.synthesis_follow alter column told_loss_at set not null;

insert into evidence.synthesis_loss (synthesis, run, study, noted_at)
select distinct r.synthesis, r.number, s.id, now()
from evidence.synthesis_run r
cross join lateral jsonb_array_elements(r.inputs -> 'lines') as l
join evidence.study s on s.state = 'WITHDRAWN' and l.value ->> 'path' = 'studies/' || s.slug;
