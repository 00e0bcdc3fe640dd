-- Reckonings of measures, each with all that it rests on. No name is in them: who the actors are is asked at each reading.
create table ecosystem.run (
    id         uuid primary key,
    -- Of the whole country or of a region
    area       text not null,
    basis      text not null check (basis in ('ALL', 'STATED')),
    day        date not null,
    audience   text not null check (audience in ('PUBLIC', 'WEAVERS')),
    parameters jsonb not null,
    -- SHA-256 over the net as its readers see it: a run is found by it only, so what is not told any more is not found any more
    state      text not null,
    program    text not null,
    made_at    timestamptz not null,
    took_ms    bigint not null,
    actors     integer not null check (actors >= 5),
    ties       integer not null,
    answered   integer not null,
    portrait   jsonb not null,
    constraint ux_run unique (area, basis, day, audience, state, program)
);

-- Where each actor stands; of betweenness, closeness and constraint weavers are told alone.
create table ecosystem.run_actor (
    run          uuid not null,
    actor        uuid not null,
    ties         integer not null,
    group_number integer,
    cut          boolean not null,
    betweenness  double precision,
    closeness    double precision,
    constrained  double precision,
    primary key (run, actor),
    constraint fk_run_actor_run foreign key (run) references ecosystem.run (id) on delete cascade,
    constraint fk_run_actor_actor foreign key (actor) references ecosystem.actor (id) on delete cascade
);

create index ix_run_actor_actor on ecosystem.run_actor (actor);

-- Ties without which the net would fall apart.
create table ecosystem.run_seam (
    run   uuid not null,
    one   uuid not null,
    other uuid not null,
    primary key (run, one, other),
    constraint fk_run_seam_run foreign key (run) references ecosystem.run (id) on delete cascade,
    constraint fk_run_seam_one foreign key (one) references ecosystem.actor (id) on delete cascade,
    constraint fk_run_seam_other foreign key (other) references ecosystem.actor (id) on delete cascade
);

create index ix_run_seam_one on ecosystem.run_seam (one);
create index ix_run_seam_other on ecosystem.run_seam (other);

do $$
declare
    name text;
begin
    foreach name in array array['area', 'basis', 'audience', 'parameters', 'program'] loop
        execute format('comment on column ecosystem.run.%I is %L', name, 'impersonal: what was reckoned and how');
    end loop;
    comment on column ecosystem.run.state is 'impersonal: a hash over all of a net, from which nobody can be found';
    comment on column ecosystem.run.portrait is 'impersonal: numbers about nets of five actors or more';
    comment on column ecosystem.run_actor.actor is 'personal: network';
end $$;
