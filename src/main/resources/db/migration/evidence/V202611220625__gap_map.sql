-- A map of evidence and gaps: what it asks of the register of studies. Its cells are computed at each reading.
create table evidence.gap_map (
    id           uuid primary key,
    version      integer not null default 0,
    state        text not null check (state in ('DRAFT', 'PUBLISHED')),
    slug         text not null,
    title        jsonb not null,
    question     jsonb not null,
    -- Rows, columns and rules of inclusion, see Protocol
    protocol     jsonb not null,
    created_at   timestamptz not null,
    created_by   uuid,
    changed_at   timestamptz not null,
    published_at timestamptz
);

create unique index ux_gap_map_slug on evidence.gap_map (slug);
create index ix_gap_map_created_by on evidence.gap_map (created_by);

-- The map as it was on a day, with all that it was computed from. Never changed, cited by its number.
create table evidence.gap_state (
    map      uuid not null,
    number   integer not null check (number > 0),
    at       timestamptz not null,
    person   uuid,
    note     text not null,
    content  text not null,
    sha256   text not null,
    primary key (map, number),
    constraint fk_gap_state_map foreign key (map) references evidence.gap_map (id) on delete cascade
);

create index ix_gap_state_person on evidence.gap_state (person);

create function evidence.gap_state_stays() returns trigger language plpgsql as $$
begin
    -- Only who froze it may be forgotten
    if (new.map, new.number, new.at, new.note, new.content, new.sha256) is distinct from
       (old.map, old.number, old.at, old.note, old.content, old.sha256) or new.person is not null then
        raise exception 'A frozen state of a gap map is never changed';
    end if;
    return new;
end $$;

create trigger gap_state_stays before update on evidence.gap_state
    for each row execute function evidence.gap_state_stays();

-- Somebody needs what a cell would tell. One marker a person and cell.
create table evidence.gap_need (
    map         uuid not null,
    row_term    text not null,
    column_term text not null,
    person      uuid not null,
    at          timestamptz not null,
    primary key (map, row_term, column_term, person),
    constraint fk_gap_need_map foreign key (map) references evidence.gap_map (id) on delete cascade
);

create index ix_gap_need_person on evidence.gap_need (person);

-- What editors and assessors know of the need for a cell and of how well it could be studied.
create table evidence.gap_judgement (
    map         uuid not null,
    row_term    text not null,
    column_term text not null,
    affected    bigint check (affected >= 0),
    feasibility double precision check (feasibility between 0 and 1),
    reason      text not null,
    person      uuid,
    at          timestamptz not null,
    primary key (map, row_term, column_term),
    constraint fk_gap_judgement_map foreign key (map) references evidence.gap_map (id) on delete cascade
);

create index ix_gap_judgement_person on evidence.gap_judgement (person);

comment on column evidence.gap_map.state is 'impersonal: a state';
comment on column evidence.gap_map.slug is 'impersonal: an address made of the title';
comment on column evidence.gap_map.title is 'impersonal: the name of a map';
comment on column evidence.gap_map.question is 'impersonal: what a map answers';
comment on column evidence.gap_map.protocol is 'impersonal: rules of inclusion';
comment on column evidence.gap_map.created_by is 'personal: gap-map';
comment on column evidence.gap_state.person is 'personal: gap-map';
comment on column evidence.gap_state.note is 'impersonal: why a state was kept';
comment on column evidence.gap_state.content is 'impersonal: published studies and counts of them';
comment on column evidence.gap_state.sha256 is 'impersonal: a checksum';
comment on column evidence.gap_need.row_term is 'impersonal: a code';
comment on column evidence.gap_need.column_term is 'impersonal: a code';
comment on column evidence.gap_need.person is 'personal: gap-map';
comment on column evidence.gap_judgement.row_term is 'impersonal: a code';
comment on column evidence.gap_judgement.column_term is 'impersonal: a code';
comment on column evidence.gap_judgement.reason is 'impersonal: where a figure comes from';
comment on column evidence.gap_judgement.person is 'personal: gap-map';

-- The map of everything: all approaches by all effects
insert into evidence.gap_map (id, state, slug, title, question, protocol, created_at, changed_at, published_at)
values (
    '0193a5c0-0000-7000-8000-000000000625', 'PUBLISHED', 'all-approaches',
    '{"fi": "Mitä sosiaalisista innovaatioista tiedetään", "sv": "Vad man vet om sociala innovationer", "en": "What is known of social innovations"}',
    '{"fi": "Mitkä toimintatavat vaikuttavat mihinkin asiaan ihmisten elämässä, ja mistä tutkimusta ei vielä ole?", "sv": "Vilka tillvägagångssätt påverkar vad i människors liv, och var saknas forskning ännu?", "en": "Which approaches affect what in people''s lives, and where is there no research yet?"}',
    '{"rows": ["approach/support", "approach/housing-first", "approach/groups", "approach/community-building", "approach/work-places", "approach/services", "approach/money"], "columns": ["effect/work", "effect/learning", "effect/health", "effect/wellbeing", "effect/home", "effect/family", "effect/community"], "designs": [], "settings": [], "quality": null, "since": null, "until": null, "mainOnly": false, "peerReviewed": false, "targetGroups": []}',
    now(), now(), now());
