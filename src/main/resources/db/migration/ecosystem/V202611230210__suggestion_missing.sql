-- Visitors suggest more than what to say of an actor: another name, a tie that is missing, that something has ended, anything else, and
-- an actor that is not here.
alter table ecosystem.suggestion rename column facet to about;
alter table ecosystem.suggestion
    drop constraint ck_suggestion_facet,
    -- Empty for a missing actor until it is made
    alter column actor drop not null,
    -- The missing actor, or the one at the other end of a missing tie
    add column named text not null default '',
    add column kind text check (kind in ('ORGANISATION', 'NETWORK')),
    -- Where the missing actor works; empty where it is not known
    add column region text,
    -- Where the answer goes, of somebody without an account; erased once it has gone
    add column email text,
    add constraint ck_suggestion_about check (about in (
        'ROLE', 'SECTOR', 'BRANCH', 'REGION', 'THEME', 'GOAL', 'NEED', 'OFFER', 'RESOURCE', 'NAME', 'TIE', 'ENDED', 'OTHER', 'ACTOR')),
    add constraint ck_suggestion_actor check ((about = 'ACTOR') = (kind is not null) and (about = 'ACTOR' or actor is not null)),
    add constraint ck_suggestion_email check (state = 'OPEN' or email is null);

create index ix_suggestion_region on ecosystem.suggestion (region) where state = 'OPEN' and actor is null;

comment on column ecosystem.suggestion.about is 'impersonal: words that the program knows';
comment on column ecosystem.suggestion.kind is 'impersonal: words that the program knows';
comment on column ecosystem.suggestion.region is 'impersonal: keys of areas';
comment on column ecosystem.suggestion.named is 'personal: network';
comment on column ecosystem.suggestion.email is 'personal: network';
