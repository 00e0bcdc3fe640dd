-- Why a run was made: somebody published, or a study under the synthesis changed; and whether it came to another conclusion.
alter table evidence.synthesis_run add column cause text not null default 'PUBLICATION' check (cause in ('PUBLICATION', 'STUDY'));
alter table evidence.synthesis_run add column study uuid;
alter table evidence.synthesis_run add column conclusion_changed boolean;
alter table evidence.synthesis_run add constraint fk_synthesis_run_study foreign key (study) references evidence.study (id) on delete set null;
create index ix_synthesis_run_study on evidence.synthesis_run (study);

-- Who wants to be told when a synthesis is computed again, and the run that they were told of last.
create table evidence.synthesis_follow (
    synthesis uuid not null,
    person    uuid not null,
    since     timestamptz not null,
    told_run  integer not null,
    primary key (synthesis, person),
    constraint fk_synthesis_follow_synthesis foreign key (synthesis) references evidence.synthesis (id) on delete cascade
);

create index ix_synthesis_follow_person on evidence.synthesis_follow (person);

comment on column evidence.synthesis_run.cause is 'impersonal: a word';
comment on column evidence.synthesis_follow.person is 'personal: synthesis-follows';
