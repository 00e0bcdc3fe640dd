-- Lines of every kind on the desk can be put aside, not suggested introductions alone. Only of those is kept how they were weighed.
alter table ecosystem.advice_verdict rename to desk_verdict;
alter table ecosystem.desk_verdict rename constraint fk_advice_verdict_one to fk_desk_verdict_one;
alter table ecosystem.desk_verdict rename constraint fk_advice_verdict_other to fk_desk_verdict_other;
alter index ecosystem.advice_verdict_pkey rename to desk_verdict_pkey;
alter index ecosystem.ix_advice_verdict_person rename to ix_desk_verdict_person;
alter index ecosystem.ix_advice_verdict_one rename to ix_desk_verdict_one;
alter index ecosystem.ix_advice_verdict_other rename to ix_desk_verdict_other;
drop index ecosystem.ux_advice_verdict_aside;

alter table ecosystem.desk_verdict
    -- Which room found the line, and how it knows the line again; of a suggested introduction the pair
    add column kind text not null default 'advice',
    add column key text;
update ecosystem.desk_verdict set key = pair::text;
alter table ecosystem.desk_verdict
    alter column kind drop default,
    alter column key set not null,
    drop column pair,
    -- About whom the line is, where it is about actors
    alter column one drop not null,
    alter column other drop not null,
    alter column fit drop not null,
    alter column bridge drop not null,
    alter column feasible drop not null,
    alter column fatigue drop not null,
    drop constraint advice_verdict_about_check,
    drop constraint advice_verdict_act_check,
    add constraint ck_desk_verdict_act check (act in ('ASIDE', 'CORRECTED')),
    add constraint ck_desk_verdict_about check (about in (
        'KNOWN', 'NOT_NOW', 'NO_FIT', 'NO_TRUST', 'ELSEWHERE', 'NOT_SO', 'OTHER', 'NEED', 'SILO', 'PATH', 'CHANGE')),
    add constraint ck_desk_verdict_parts check (
        num_nonnulls(fit, bridge, feasible, fatigue) = case when kind = 'advice' then 4 else 0 end);

create unique index ux_desk_verdict_aside on ecosystem.desk_verdict (person, region, kind, key) where act = 'ASIDE' and ended_at is null;

comment on column ecosystem.desk_verdict.kind is 'impersonal: words that the program knows';
comment on column ecosystem.desk_verdict.key is 'impersonal: ids and days by which a line is known again';
