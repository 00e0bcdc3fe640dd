drop function ecosystem.within(integer, uuid, integer, text[], text[], uuid[], date);

-- Whether something said of an actor goes as far as a reader on a day. The one place that decides it: at_least is how far it must go for a
-- reader of this sort wherever the actor works, of_woven are the regions that the reader weaves, of_regions those in which the reader
-- works, of_own the actors for which the reader speaks, of_together those that share a learning community with the reader. Who works in
-- the whole country works where any weaver weaves; that an actor works in a region opens nothing to those who may not know it. Whoever a
-- lower number reaches is reached by every higher one.
create function ecosystem.within(
    how_far integer, of_actor uuid, at_least integer, of_woven text[], of_regions text[], of_own uuid[], on_day date, of_together uuid[] default '{}')
    returns boolean
language sql stable as $$
    select $1 >= $3 or $2 = any ($6) or $1 >= 1 and $2 = any ($8)
        or $1 >= 0 and exists (
            select 1 from ecosystem.statement r
            where r.actor = $2 and r.facet = 'REGION'
              and (r.term = any ($4) or $1 = 2 and r.reach >= 2 and r.term = any ($5) or r.term = 'country/FI' and cardinality($4) > 0)
              and (r.valid_from is null or r.valid_from <= $7) and (r.valid_to is null or r.valid_to >= $7))
$$;

-- The communities that somebody is in, and who is in them, at every reading of a page
create index ix_community_member_in on ecosystem.community_member (community) include (actor, person) where standing = 'IN';
