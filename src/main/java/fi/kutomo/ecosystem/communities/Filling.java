package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Balance.Gap;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds actors that would fill what is missing in a community: by what everybody may know of them, so that no suggestion rests on
 * something told in confidence. Who shares theme and region stands first.
 */
@Component
public class Filling {

    private static final int MOST = 4;

    private final JdbcClient jdbc;
    private final ActorStore actors;
    private final Sights sights;
    private final Terms terms;

    Filling(JdbcClient jdbc, ActorStore actors, Sights sights, Terms terms) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.sights = sights;
        this.terms = terms;
    }

    /**
     * An actor that would fill a gap.
     *
     * @param term what fills it: key of a role, a sector or a region
     * @param themes those of the community's that it works on, or narrower ones
     * @param regions those of the community's in which it works
     */
    public record Candidate(Actor actor, String term, List<String> themes, List<String> regions) {}

    private record Found(UUID id, String term, List<String> themes, List<String> regions) {}

    /**
     * A few for one gap; where the community has themes or regions, who shares none of them is not proposed.
     *
     * @param already actors that are in it or on the way
     */
    public List<Candidate> of(Gap gap, Charter charter, Collection<UUID> already) {
        var sight = sights.of(Caller.visitor(Lang.FI));
        return switch (gap) {
            case Gap.Unfilled unfilled -> candidates(Facet.ROLE, "s.term = any (:wanted)", unfilled.place().roles(), charter, already, sight);
            case Gap.OneSector one -> candidates(Facet.SECTOR, "s.term <> all (:wanted)", List.of(one.sector()), charter, already, sight);
            case Gap.NobodyIn nobody -> candidates(Facet.REGION, "s.term = any (:wanted)", List.of(nobody.region()), charter, already, sight);
            case Gap.TooFew _, Gap.TooMany _ -> List.of();
        };
    }

    private List<Candidate> candidates(Facet facet, String fits, List<String> wanted, Charter charter, Collection<UUID> already, Sight sight) {
        var found = sight.on(jdbc.sql("""
                with fitting as (
                    select s.actor, min(s.term) as term from ecosystem.statement s
                    where s.facet = :facet and s.actor <> all (:already) and
                """ + fits + " and " + Sight.SAID + """
                    group by s.actor),
                weighed as (
                    select f.actor, f.term,
                        array(select distinct s.term from ecosystem.statement s where s.actor = f.actor and s.facet = 'THEME' and s.term = any (cast(:themes as text[])) and
                """ + Sight.SAID + """
                        order by s.term) as on_themes,
                        array(select distinct s.term from ecosystem.statement s where s.actor = f.actor and s.facet = 'REGION' and s.term = any (cast(:around as text[])) and
                """ + Sight.SAID + """
                        order by s.term) as in_regions
                    from fitting f)
                select w.* from weighed w join ecosystem.actor a on a.id = w.actor
                """ + Sight.people("a") + " where a.state = 'SHOWN' and " + Sight.shown("a") + """
                  and (cardinality(w.on_themes) > 0 or cardinality(w.in_regions) > 0 or cardinality(cast(:themes as text[])) + cardinality(cast(:around as text[])) = 0)
                order by least(cardinality(w.on_themes), 1) + least(cardinality(w.in_regions), 1) desc,
                    cardinality(w.on_themes) + cardinality(w.in_regions) desc, a.id
                limit :most
                """))
                .param("facet", facet.name())
                .param("wanted", wanted.toArray(String[]::new))
                .param("already", already.toArray(UUID[]::new))
                .param("themes", charter.themes().stream().flatMap(theme -> terms.withNarrower(theme).stream()).distinct().toArray(String[]::new))
                .param("around", charter.regions().toArray(String[]::new))
                .param("most", MOST)
                .query((row, _) -> new Found(
                        row.getObject("actor", UUID.class),
                        row.getString("term"),
                        List.of((String[]) row.getArray("on_themes").getArray()),
                        List.of((String[]) row.getArray("in_regions").getArray())))
                .list();
        Map<UUID, Actor> named = new HashMap<>();
        actors.find(found.stream().map(Found::id).toList(), sight).forEach(actor -> named.put(actor.id(), actor));
        return found.stream()
                .flatMap(each -> Stream.ofNullable(named.get(each.id())).map(actor -> new Candidate(actor, each.term(), each.themes(), each.regions())))
                .toList();
    }
}
