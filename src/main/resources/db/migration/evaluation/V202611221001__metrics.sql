-- The metrics of an entry: what is measured of it, from where to where, and what came of it in each period.
create table evaluation.metrics (
    id               uuid primary key,
    version          integer not null default 0,
    state            text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    slug             text not null,
    entry            uuid not null,
    permanent_id     text not null,
    withdrawn_reason text,
    created_at       timestamptz not null,
    created_by       uuid,
    changed_at       timestamptz not null,
    published_at     timestamptz,
    constraint ux_metrics_slug unique (slug),
    constraint ux_metrics_entry unique (entry),
    constraint fk_metrics_entry foreign key (entry) references knowledge.entry (id) on delete cascade
);

create index ix_metrics_created_by on evaluation.metrics (created_by);
create index ix_metrics_changed_at on evaluation.metrics (changed_at desc);

-- One indicator chosen for an entry, under the meaning that it had then.
create table evaluation.measure (
    id        uuid primary key,
    metrics   uuid not null,
    indicator uuid not null,
    meaning   integer not null,
    position  integer not null,
    content   jsonb not null,
    constraint ux_measure_indicator unique (metrics, indicator, meaning),
    constraint fk_measure_metrics foreign key (metrics) references evaluation.metrics (id) on delete cascade,
    constraint fk_measure_indicator foreign key (indicator) references evaluation.indicator (id)
);

create index ix_measure_indicator on evaluation.measure (indicator);

-- What is aimed at. The newest is in force; the earlier ones stay readable with the reason of the change.
create table evaluation.target (
    id      uuid primary key,
    measure uuid not null,
    value   numeric not null,
    due     date not null,
    reason  text not null,
    set_at  timestamptz not null,
    set_by  uuid,
    constraint fk_target_measure foreign key (measure) references evaluation.measure (id) on delete cascade
);

create index ix_target_measure on evaluation.target (measure, set_at desc);
create index ix_target_set_by on evaluation.target (set_by);

-- What came in a period. It counts once another person than the one who entered it has approved it.
create table evaluation.actual (
    id          uuid primary key,
    measure     uuid not null,
    version     integer not null default 1,
    starts      date not null,
    ends        date not null,
    state       text not null check (state in ('ENTERED', 'RETURNED', 'APPROVED')),
    content     jsonb not null,
    -- Why it was given back
    returned    text not null default '',
    entered_at  timestamptz not null,
    entered_by  uuid,
    approved_at timestamptz,
    approved_by uuid,
    constraint ck_actual_period check (ends >= starts),
    constraint ux_actual_period unique (measure, starts, ends),
    constraint fk_actual_measure foreign key (measure) references evaluation.measure (id) on delete cascade
);

create index ix_actual_entered_by on evaluation.actual (entered_by);
create index ix_actual_approved_by on evaluation.actual (approved_by);

-- What a value was before it was corrected.
create table evaluation.actual_former (
    id          uuid primary key,
    actual      uuid not null,
    version     integer not null,
    state       text not null,
    content     jsonb not null,
    returned    text not null,
    entered_at  timestamptz not null,
    entered_by  uuid,
    constraint ux_actual_former unique (actual, version),
    constraint fk_actual_former_actual foreign key (actual) references evaluation.actual (id) on delete cascade
);

create index ix_actual_former_entered_by on evaluation.actual_former (entered_by);

-- Files of values that wait a day between the look at them and the yes.
create table evaluation.value_upload (
    id          uuid primary key,
    metrics     uuid not null,
    name        text not null,
    content     bytea not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    constraint fk_value_upload_metrics foreign key (metrics) references evaluation.metrics (id) on delete cascade
);

create index ix_value_upload_metrics on evaluation.value_upload (metrics);
create index ix_value_upload_uploaded_at on evaluation.value_upload (uploaded_at);
create index ix_value_upload_uploaded_by on evaluation.value_upload (uploaded_by);

comment on column evaluation.metrics.state is 'impersonal: a code';
comment on column evaluation.metrics.slug is 'impersonal: an address';
comment on column evaluation.metrics.permanent_id is 'impersonal: name of an entry';
comment on column evaluation.metrics.withdrawn_reason is 'impersonal: why published metrics no longer stand';
comment on column evaluation.metrics.created_by is 'personal: contributions';
comment on column evaluation.measure.content is 'impersonal: a baseline with its source, and whom it is about as a group';
comment on column evaluation.target.reason is 'impersonal: why a target was set';
comment on column evaluation.target.set_by is 'personal: contributions';
comment on column evaluation.actual.state is 'impersonal: a code';
comment on column evaluation.actual.content is 'impersonal: figures about groups of people with their source';
comment on column evaluation.actual.returned is 'impersonal: what is to be mended in a figure';
comment on column evaluation.actual.entered_by is 'personal: contributions';
comment on column evaluation.actual.approved_by is 'personal: contributions';
comment on column evaluation.actual_former.state is 'impersonal: a code';
comment on column evaluation.actual_former.content is 'impersonal: figures about groups of people with their source';
comment on column evaluation.actual_former.returned is 'impersonal: what is to be mended in a figure';
comment on column evaluation.actual_former.entered_by is 'personal: contributions';
comment on column evaluation.value_upload.name is 'personal: uploads';
comment on column evaluation.value_upload.content is 'personal: uploads';
comment on column evaluation.value_upload.uploaded_by is 'personal: uploads';
