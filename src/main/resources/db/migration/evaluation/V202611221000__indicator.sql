-- The library of indicators: what is measured, how it is reckoned, and under which codes others know it.
create table evaluation.indicator (
    id         uuid primary key,
    version    integer not null default 1,
    -- Counts the meanings: values of different meanings are never added
    meaning    integer not null default 1,
    slug       text not null,
    content    jsonb not null,
    -- Everything in it that one may look for, in lower case
    words      text not null,
    retired    boolean not null default false,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by uuid
);

create unique index ux_indicator_slug on evaluation.indicator (slug);
create index ix_indicator_changed_by on evaluation.indicator (changed_by);

-- What an indicator was before it was changed; values are read by the meaning under which they were given.
create table evaluation.indicator_former (
    id         uuid primary key,
    indicator  uuid not null,
    version    integer not null,
    meaning    integer not null,
    content    jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint fk_indicator_former_indicator foreign key (indicator) references evaluation.indicator (id) on delete cascade
);

create unique index ux_indicator_former on evaluation.indicator_former (indicator, version);
create index ix_indicator_former_changed_by on evaluation.indicator_former (changed_by);

comment on column evaluation.indicator.slug is 'impersonal: an address';
comment on column evaluation.indicator.content is 'impersonal: a definition with its source';
comment on column evaluation.indicator.words is 'impersonal: a definition with its source';
comment on column evaluation.indicator.changed_by is 'personal: contributions';
comment on column evaluation.indicator_former.content is 'impersonal: a definition with its source';
comment on column evaluation.indicator_former.changed_by is 'personal: contributions';
