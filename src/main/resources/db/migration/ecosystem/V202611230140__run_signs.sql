-- All that weavers are told of an actor stands in one document, for the list grows: from betweenness to the role between groups.
alter table ecosystem.run_actor
    add column signs jsonb,
    drop column betweenness,
    drop column closeness,
    drop column constrained;

comment on column ecosystem.run_actor.signs is 'personal: network';
