package fi.kutomo.ecosystem.finding;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds actors by what is said of them. What a reader does not see of an actor, the actor is not found by and not counted for. */
@Component
public class ActorListing {

    /** The name in the reader's language, or in the next best one. */
    private static final String NAME = "coalesce(pa.name, a.name ->> :lang, a.name ->> 'fi', a.name ->> 'sv', a.name ->> 'en', '')";

    private final JdbcClient jdbc;
    private final ActorStore store;
    private final Terms terms;

    ActorListing(JdbcClient jdbc, ActorStore store, Terms terms) {
        this.jdbc = jdbc;
        this.store = store;
        this.terms = terms;
    }

    /** By name. */
    public List<Actor> find(ActorFilter filter, Sight sight, Lang lang, int offset, int atMost) {
        var ids = asked("select a.id", filter, sight, lang, " order by lower(" + NAME + "), a.id limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query(UUID.class)
                .list();
        var order = new HashMap<UUID, Integer>();
        ids.forEach(id -> order.put(id, order.size()));
        return store.find(ids, sight).stream().sorted(Comparator.comparing(actor -> order.getOrDefault(actor.id(), 0))).toList();
    }

    public long count(ActorFilter filter, Sight sight, Lang lang) {
        return asked("select count(*)", filter, sight, lang, "").query(Long.class).single();
    }

    private StatementSpec asked(String select, ActorFilter filter, Sight sight, Lang lang, String end) {
        var conditions = new ArrayList<String>(List.of(Sight.shown("a")));
        if (!filter.q().isEmpty()) {
            conditions.add("(pa.name ilike :part or " + ActorStore.texts("a.name") + " ilike :part or " + ActorStore.texts("a.summary")
                    + " ilike :part or exists (select from ecosystem.statement s where s.actor = a.id and " + ActorStore.texts("s.words")
                    + " ilike :part and " + Sight.SAID + "))");
        }
        if (!filter.kind().isEmpty()) {
            conditions.add("a.kind = :kind");
        }
        for (var facet : filter.said().keySet()) {
            conditions.add("exists (select from ecosystem.statement s where s.actor = a.id and s.facet = '" + facet.name() + "' and s.term = any (:"
                    + facet.word() + ") and " + Sight.SAID + ")");
        }
        var statement = sight.on(jdbc.sql(select + " from ecosystem.actor a" + Sight.people("a") + "where " + String.join(" and ", conditions) + end))
                .param("lang", lang.tag())
                .param("kind", filter.kind())
                .param("part", "%" + filter.q().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        filter.said().forEach((facet, key) -> statement.param(facet.word(), wanted(facet, key)));
        return statement;
    }

    /** A term stands for all narrower ones. */
    private String[] wanted(Facet facet, String key) {
        return facet == Facet.REGION ? new String[] {key} : terms.withNarrower(key).toArray(String[]::new);
    }
}
