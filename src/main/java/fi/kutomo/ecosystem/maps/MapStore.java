package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.knowledge.EntryId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database who is on a map, as far as a reader sees it. */
@Component
class MapStore {

    private final JdbcClient jdbc;
    private final ActorStore actors;

    MapStore(JdbcClient jdbc, ActorStore actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** @param wanted keys by clause, with all that stand for them; of programmes the ids of their entries */
    List<Actor> chosen(Map<Clause, List<String>> wanted, Sight sight, LocalDate today) {
        var conditions = new ArrayList<String>(List.of(Sight.shown("a")));
        wanted.keySet().forEach(clause -> conditions.add(condition(clause)));
        var statement = sight.on(jdbc.sql(ActorStore.SELECT + "where " + String.join(" and ", conditions) + " order by a.id")).param("today", Date.valueOf(today));
        wanted.forEach((clause, keys) -> statement.param(clause.word(), keys.toArray(String[]::new)));
        return statement.query((row, _) -> actors.actor(row)).list();
    }

    private static String condition(Clause clause) {
        return switch (clause) {
            case KIND -> "a.kind = any (:kind)";
            case ACTOR -> "a.id in (select " + SnapshotStore.STANDING.formatted("m") + " from ecosystem.actor m where m.slug = any (:actor))";
            case PROGRAMME -> "exists (select from ecosystem.participation p where p.actor = a.id and p.entry = any (:programme::uuid[]))";
            default -> "exists (select from ecosystem.statement s where s.actor = a.id and s.facet = '" + clause.name() + "' and s.term = any (:"
                    + clause.word() + ") and " + Sight.SAID + ")";
        };
    }

    /** Who stands today for whoever these last parts of addresses were given to: one that was merged is told by what it became. */
    Map<String, UUID> heirs(Collection<String> slugs) {
        var heirs = new HashMap<String, UUID>();
        jdbc.sql("select m.slug, " + SnapshotStore.STANDING.formatted("m") + " as heir from ecosystem.actor m where m.slug = any (:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query(row -> {
                    heirs.put(row.getString("slug"), row.getObject("heir", UUID.class));
                });
        return heirs;
    }

    /** Keys that are said of these actors, by actor. */
    Map<UUID, Set<String>> said(Facet facet, Collection<UUID> ids, Sight sight, LocalDate today) {
        var said = new HashMap<UUID, Set<String>>();
        sight.on(jdbc.sql("select s.actor, s.term from ecosystem.statement s where s.facet = :facet and s.actor = any (:ids) and " + Sight.SAID
                        + " order by s.said_at, s.id"))
                .param("facet", facet.name())
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", Date.valueOf(today))
                .query(row -> {
                    said.computeIfAbsent(row.getObject("actor", UUID.class), _ -> new LinkedHashSet<>()).add(row.getString("term"));
                });
        return said;
    }

    /** Public programmes in which actors take part. */
    List<EntryId> programmes() {
        return jdbc.sql("select entry from ecosystem.undertaking where kind = 'programme' order by entry").query(UUID.class).list().stream().map(EntryId::new).toList();
    }

    /** Those who bear exactly one of these names in any language, case apart. */
    List<Actor> bearing(Collection<String> names, Sight sight) {
        return sight.on(jdbc.sql(ActorStore.SELECT + """
                where (lower(a.name ->> 'fi') = any (:bearing) or lower(a.name ->> 'sv') = any (:bearing) or lower(a.name ->> 'en') = any (:bearing)) and
                """ + Sight.shown("a") + " order by a.id"))
                .param("bearing", names.toArray(String[]::new))
                .query((row, _) -> actors.actor(row))
                .list();
    }
}
