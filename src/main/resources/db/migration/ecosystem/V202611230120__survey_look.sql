-- When a weaver last looked at a survey: the desk tells what has come in since.
create table ecosystem.survey_look (
    person uuid not null,
    survey uuid not null,
    at     timestamptz not null,
    primary key (person, survey),
    constraint fk_survey_look_survey foreign key (survey) references ecosystem.survey (id) on delete cascade
);

create index ix_survey_look_survey on ecosystem.survey_look (survey);

comment on column ecosystem.survey_look.person is 'personal: surveys';
