-- Who is in the ecosystem, and what is said of them.
create schema ecosystem;

create table ecosystem.actor (
    id         uuid primary key,
    kind       text not null check (kind in ('ORGANISATION', 'NETWORK', 'AUTHORITY', 'PERSON')),
    -- PROPOSED networks wait for a weaver or an editor; GONE actors keep their address
    state      text not null check (state in ('PROPOSED', 'SHOWN', 'GONE')),
    -- Last part of the address
    slug       text not null,
    entry      uuid,
    person     uuid,
    -- The name without case, punctuation and legal form, of authorities that have no entry
    key        text,
    -- {"fi": "…"}; of organisations as their entry calls them; empty for people, whose names are asked for each reader
    name       jsonb not null default '{}',
    summary    jsonb not null default '{}',
    -- What stands in its place
    became     uuid,
    version    integer not null default 0,
    made_at    timestamptz not null,
    made_by    uuid,
    changed_at timestamptz not null,
    constraint fk_actor_entry foreign key (entry) references knowledge.entry (id) on delete cascade,
    constraint fk_actor_became foreign key (became) references ecosystem.actor (id) on delete set null
);

create unique index ux_actor_slug on ecosystem.actor (slug);
create unique index ux_actor_entry on ecosystem.actor (entry);
create unique index ux_actor_person on ecosystem.actor (person);
create unique index ux_actor_key on ecosystem.actor (key);
create index ix_actor_became on ecosystem.actor (became);
create index ix_actor_made_by on ecosystem.actor (made_by);

-- One thing said of an actor, with its time, its source and how far it may go. No key points to the actor: a file may bring what is
-- said of an organisation before its entry has made it an actor here.
create table ecosystem.statement (
    id         uuid primary key,
    actor      uuid not null,
    -- The actor of which it was said first, while that one stands merged into another
    came_from  uuid,
    facet      text not null check (facet in ('ROLE', 'SECTOR', 'REGION', 'THEME', 'GOAL', 'NEED', 'OFFER', 'RESOURCE')),
    -- Key of a term or an area
    term       text not null,
    words      jsonb not null default '{}',
    valid_from date,
    valid_to   date,
    said_as    text not null check (said_as in ('SELF', 'WEAVER', 'SUGGESTED', 'DESCRIPTION')),
    source     text not null default '',
    -- 0 weavers of the region, 1 communities, 2 the region, 3 everybody, 4 everybody and partner centres elsewhere too
    reach      integer not null check (reach between 0 and 4),
    version    integer not null default 0,
    said_at    timestamptz not null,
    said_by    uuid
);

create index ix_statement_actor on ecosystem.statement (actor, facet);
create index ix_statement_came_from on ecosystem.statement (came_from);
create index ix_statement_term on ecosystem.statement (term, facet);
create index ix_statement_said_by on ecosystem.statement (said_by);

-- What was said by mistake stays away, also when a file from elsewhere brings it again.
create table ecosystem.deletion (
    statement uuid primary key
);

-- What somebody who does not keep an actor thinks should be said of it.
create table ecosystem.suggestion (
    id          uuid primary key,
    actor       uuid not null,
    -- The actor about which it was sent first, while that one stands merged into another
    came_from   uuid,
    facet       text not null check (facet in ('ROLE', 'SECTOR', 'REGION', 'THEME', 'GOAL', 'NEED', 'OFFER', 'RESOURCE')),
    lang        text not null check (lang in ('fi', 'sv', 'en')),
    words       text not null,
    source      text not null,
    state       text not null check (state in ('OPEN', 'TAKEN', 'DECLINED')),
    answer      text not null default '',
    sent_at     timestamptz not null,
    sent_by     uuid,
    answered_at timestamptz,
    answered_by uuid,
    constraint fk_suggestion_actor foreign key (actor) references ecosystem.actor (id) on delete cascade
);

create index ix_suggestion_actor on ecosystem.suggestion (actor);
create index ix_suggestion_came_from on ecosystem.suggestion (came_from);
create index ix_suggestion_open on ecosystem.suggestion (sent_at) where state = 'OPEN';
create index ix_suggestion_sent_by on ecosystem.suggestion (sent_by);
create index ix_suggestion_answered_by on ecosystem.suggestion (answered_by);

-- Who stands in the place of an actor now, however many merges later; the actor itself while it is here.
create function ecosystem.successor(of_actor uuid) returns uuid
language sql stable as $$
    with recursive line (id, state, became) as (
        select id, state, became from ecosystem.actor where id = $1
        union
        select a.id, a.state, a.became from line l join ecosystem.actor a on a.id = l.became where l.state = 'GONE')
    select id from line where state <> 'GONE' or became is null limit 1
$$;

-- These actors and all that stand merged into them, however many merges ago.
create function ecosystem.merged_into(actors uuid[]) returns setof uuid
language sql stable as $$
    with recursive before (id) as (
        select unnest($1)
        union
        select a.id from before b join ecosystem.actor a on a.became = b.id)
    select id from before
$$;

-- Whether something said of an actor goes as far as a reader on a day. The one place that decides it: at_least is how far it must go for a
-- reader of this sort wherever the actor works, of_woven are the regions that the reader weaves, of_regions those in which the reader
-- works, of_own the actors for which the reader speaks.
create function ecosystem.within(
    how_far integer, of_actor uuid, at_least integer, of_woven text[], of_regions text[], of_own uuid[], on_day date) returns boolean
language sql stable as $$
    select $1 >= $3 or $2 = any ($6)
        or $1 >= 0 and exists (
            select 1 from ecosystem.statement r
            where r.actor = $2 and r.facet = 'REGION' and r.term = any (case when $1 = 2 then $4 || $5 else $4 end)
              and (r.valid_from is null or r.valid_from <= $7) and (r.valid_to is null or r.valid_to >= $7))
$$;

do $$
declare
    name text;
begin
    foreach name in array array['actor.kind', 'actor.state', 'actor.slug', 'actor.key', 'statement.facet', 'statement.term', 'statement.said_as',
            'suggestion.facet', 'suggestion.lang', 'suggestion.state'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: words that the program knows');
    end loop;
    foreach name in array array['actor.name', 'actor.summary'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: names of organisations, authorities and networks');
    end loop;
    foreach name in array array['statement.words', 'statement.source'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'impersonal: what an actor does; with an actor that is a person it goes with the person');
    end loop;
    foreach name in array array['actor.person', 'suggestion.words', 'suggestion.source', 'suggestion.answer', 'suggestion.sent_by'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: network');
    end loop;
    foreach name in array array['actor.made_by', 'statement.said_by', 'suggestion.answered_by'] loop
        execute format('comment on column ecosystem.%s is %L', name, 'personal: contributions');
    end loop;
end $$;
