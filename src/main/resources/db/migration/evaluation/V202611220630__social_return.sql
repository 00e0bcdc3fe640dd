-- Analyses of social return on investment, and the register of money proxies that they draw on.

-- What an analysis says stands in content, as its writers left it; each publication freezes an edition with its result.
create table evaluation.social_return (
    id               uuid primary key,
    version          integer not null default 0,
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    slug             text not null,
    entry            uuid,
    -- The analysis made beforehand with which this one is compared
    forecast         uuid,
    content          jsonb not null,
    -- Number of the newest edition, 0 before the first
    edition          integer not null default 0,
    withdrawn_reason text,
    created_at       timestamptz not null,
    created_by       uuid,
    changed_at       timestamptz not null,
    published_at     timestamptz,
    constraint fk_social_return_entry foreign key (entry) references knowledge.entry (id) on delete set null,
    constraint fk_social_return_forecast foreign key (forecast) references evaluation.social_return (id) on delete set null
);

create unique index ux_social_return_slug on evaluation.social_return (slug);
create index ix_social_return_entry on evaluation.social_return (entry);
create index ix_social_return_forecast on evaluation.social_return (forecast);
create index ix_social_return_created_by on evaluation.social_return (created_by);
create index ix_social_return_changed_at on evaluation.social_return (changed_at desc);

create table evaluation.social_return_edition (
    id            uuid primary key,
    social_return uuid not null,
    number        integer not null,
    content       jsonb not null,
    -- Version of the formulas and what they gave
    rules         text not null,
    result        jsonb not null,
    published_at  timestamptz not null,
    published_by  uuid,
    constraint fk_social_return_edition_social_return foreign key (social_return)
        references evaluation.social_return (id) on delete cascade
);

create unique index ux_social_return_edition on evaluation.social_return_edition (social_return, number);
create index ix_social_return_edition_published_by on evaluation.social_return_edition (published_by);

-- Money values of one unit of a change, with where they come from.
create table evaluation.proxy (
    id         uuid primary key,
    version    integer not null default 1,
    slug       text not null,
    content    jsonb not null,
    -- Everything in it that one may look for, in lower case
    words      text not null,
    retired    boolean not null default false,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by uuid
);

create unique index ux_proxy_slug on evaluation.proxy (slug);
create index ix_proxy_changed_by on evaluation.proxy (changed_by);

-- What a proxy was before it was changed; analyses keep their own copy of the value they took.
create table evaluation.proxy_former (
    id         uuid primary key,
    proxy      uuid not null,
    version    integer not null,
    content    jsonb not null,
    changed_at timestamptz not null,
    changed_by uuid,
    constraint fk_proxy_former_proxy foreign key (proxy) references evaluation.proxy (id) on delete cascade
);

create unique index ux_proxy_former on evaluation.proxy_former (proxy, version);
create index ix_proxy_former_changed_by on evaluation.proxy_former (changed_by);

comment on column evaluation.social_return.state is 'impersonal: a code';
comment on column evaluation.social_return.slug is 'impersonal: an address';
comment on column evaluation.social_return.content is 'impersonal: figures and reasons about groups of people, meant to be published';
comment on column evaluation.social_return.withdrawn_reason is 'impersonal: why a published analysis no longer stands';
comment on column evaluation.social_return.created_by is 'personal: contributions';
comment on column evaluation.social_return_edition.content is 'impersonal: figures and reasons about groups of people, published';
comment on column evaluation.social_return_edition.rules is 'impersonal: a version';
comment on column evaluation.social_return_edition.result is 'impersonal: figures';
comment on column evaluation.social_return_edition.published_by is 'personal: contributions';
comment on column evaluation.proxy.slug is 'impersonal: an address';
comment on column evaluation.proxy.content is 'impersonal: a value with its source';
comment on column evaluation.proxy.words is 'impersonal: a value with its source';
comment on column evaluation.proxy.changed_by is 'personal: contributions';
comment on column evaluation.proxy_former.content is 'impersonal: a value with its source';
comment on column evaluation.proxy_former.changed_by is 'personal: contributions';
