-- What somebody with lived experience says of a model in one round: marks of the criteria that concern those whom it is for, and words.
-- It stands beside the assessors' marks and never among them.
create table evaluation.voice (
    id           uuid primary key,
    validation   uuid not null,
    round        integer not null,
    person       uuid,
    asked_at     timestamptz not null,
    asked_by     uuid,
    due          date not null,
    marks        jsonb not null default '{}',
    words        text not null default '',
    handed_in_at timestamptz,
    ended_at     timestamptz,
    constraint fk_voice_validation foreign key (validation) references evaluation.validation (id) on delete cascade
);
create index ix_voice_validation on evaluation.voice (validation, round);
create index ix_voice_person on evaluation.voice (person);
create unique index ux_voice_running on evaluation.voice (validation, round, person) where ended_at is null;
comment on column evaluation.voice.person is 'personal: lived-experience';
comment on column evaluation.voice.asked_by is 'personal: lived-experience';
comment on column evaluation.voice.marks is 'impersonal: marks of a model';
comment on column evaluation.voice.words is 'personal: lived-experience';
