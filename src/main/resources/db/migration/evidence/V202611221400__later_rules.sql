-- Versions of rules that came with a newer program to a site that had the scale already, so that none is offered twice.
create table evidence.scale_arrival (
    scale   text not null,
    version integer not null check (version > 0),
    at      timestamptz not null,
    primary key (scale, version)
);

comment on column evidence.scale_arrival.scale is 'impersonal: name of a scale';

-- Whether training can be had is a further question that assessors answer.
alter table evidence.judged_fact drop constraint judged_fact_fact_check;
alter table evidence.judged_fact add constraint judged_fact_fact_check check (fact in ('REASONED_THEORY', 'QUALITY_ASSURANCE', 'TRAINING'));
