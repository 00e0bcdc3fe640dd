-- A draft may leave open how a study was made; what is or was public may not.
alter table evidence.study alter column design drop not null;
alter table evidence.study alter column setting drop not null;
alter table evidence.study add constraint ck_study_public
    check (state = 'DRAFT' or (design is not null and setting is not null and slug is not null));

-- Our own words stand in the reader's language: {"fi": "…", "sv": "…"}
alter table evidence.study drop column summary;
alter table evidence.study add column summary jsonb not null default '{}';
alter table evidence.study drop column process_learning;
alter table evidence.study add column process_learning jsonb not null default '{}';

create index ix_study_year on evidence.study (year desc nulls last, id) where state = 'PUBLISHED';

-- Each published state as it was, with what was corrected. Never changed.
create table evidence.study_revision (
    study        uuid not null,
    number       integer not null check (number > 0),
    content      jsonb not null,
    note         text not null,
    published_at timestamptz not null,
    published_by uuid,
    primary key (study, number),
    constraint fk_study_revision_study foreign key (study) references evidence.study (id) on delete cascade
);

comment on column evidence.study.summary is 'impersonal: the bibliography and the findings of a published work';
comment on column evidence.study.process_learning is 'impersonal: the bibliography and the findings of a published work';
comment on column evidence.study_revision.content is 'impersonal: the bibliography and the findings of a published work';
comment on column evidence.study_revision.note is 'impersonal: what was corrected in the record of a published work';

create trigger study_revision_stays before update on evidence.study_revision
    for each row execute function platform.refuse_change();
