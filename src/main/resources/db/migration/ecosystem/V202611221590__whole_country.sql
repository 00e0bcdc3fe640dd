-- Whether something said of an actor goes as far as a reader on a day. The one place that decides it: at_least is how far it must go for a
-- reader of this sort wherever the actor works, of_woven are the regions that the reader weaves, of_regions those in which the reader
-- works, of_own the actors for which the reader speaks. Who works in the whole country works where any weaver weaves.
create or replace function ecosystem.within(
    how_far integer, of_actor uuid, at_least integer, of_woven text[], of_regions text[], of_own uuid[], on_day date) returns boolean
language sql stable as $$
    select $1 >= $3 or $2 = any ($6)
        or $1 >= 0 and exists (
            select 1 from ecosystem.statement r
            where r.actor = $2 and r.facet = 'REGION'
              and (r.term = any (case when $1 = 2 then $4 || $5 else $4 end) or r.term = 'country/FI' and cardinality($4) > 0)
              and (r.valid_from is null or r.valid_from <= $7) and (r.valid_to is null or r.valid_to >= $7))
$$;
