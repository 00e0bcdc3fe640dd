package fi.kutomo.ecosystem.surveying;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.surveys.Asked;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows of whom nothing has been heard: by role, sector, administrative branch, region and municipality, those first of whom least has. */
@Component
class Missing {

    private static final List<Facet> FACETS = List.of(Facet.ROLE, Facet.SECTOR, Facet.BRANCH, Facet.REGION);
    private static final String MUNICIPALITY = "municipality/";
    private static final int ROWS = 30;

    private final StatementStore statements;
    private final Entries entries;
    private final Areas areas;
    private final Topics topics;
    private final Choices choices;

    Missing(StatementStore statements, Entries entries, Areas areas, Topics topics, Choices choices) {
        this.statements = statements;
        this.entries = entries;
        this.areas = areas;
        this.topics = topics;
        this.choices = choices;
    }

    /** Tables, and roles that nobody plays who is in the survey. */
    record Shown(List<Table> tables, List<String> unasked) {}

    Shown of(List<Asked> asked, Map<UUID, Actor> known, Sight sight, Lang lang) {
        var said = statements.of(known.keySet(), sight);
        var tables = new ArrayList<Table>();
        for (var facet : FACETS) {
            var terms = new HashMap<UUID, Collection<String>>();
            said.forEach((actor, all) -> terms.put(actor, terms(all, facet)));
            var names = topics.names(terms.values().stream().flatMap(Collection::stream).distinct().toList(), lang);
            table(Ui.t("ecosystem.actors.facet." + facet.name()), asked, terms, names, lang).ifPresent(tables::add);
        }
        var places = municipalities(known.values());
        var found = areas.find(places.values().stream().flatMap(Collection::stream).distinct().toList());
        var names = found.values().stream().collect(Collectors.toMap(Area::key, area -> area.name().in(lang)));
        table(Ui.t("ecosystem.surveying.municipality"), asked, places, names, lang).ifPresent(tables::add);
        return new Shown(tables, unasked(said, lang));
    }

    private static List<String> terms(List<Statement> said, Facet facet) {
        return said.stream().map(Statement::said).filter(each -> each.facet() == facet).map(Statement.Said::term).distinct().toList();
    }

    /** Where the descriptions of organisations say that they are. */
    private Map<UUID, Collection<String>> municipalities(Collection<Actor> actors) {
        Map<EntryId, PublicEntry> described =
                entries.published(actors.stream().flatMap(actor -> actor.entry().stream()).toList());
        var places = new HashMap<UUID, Collection<String>>();
        for (var actor : actors) {
            actor.entry().flatMap(entry -> Optional.ofNullable(described.get(entry))).ifPresent(entry -> places.put(
                    actor.id(), entry.content().values("areas").stream().filter(key -> key.startsWith(MUNICIPALITY)).toList()));
        }
        return places;
    }

    private List<String> unasked(Map<UUID, List<Statement>> said, Lang lang) {
        var played = new HashSet<String>();
        said.values().forEach(all -> played.addAll(terms(all, Facet.ROLE)));
        return choices.of(Facet.ROLE, "", lang).stream().filter(role -> !played.contains(role.value())).map(Option::label).toList();
    }

    /** So many answered of so many asked. */
    private record Row(String name, int answered, int asked) {

        double share() {
            return (double) answered / asked;
        }
    }

    private static Optional<Table> table(String what, List<Asked> asked, Map<UUID, Collection<String>> terms, Map<String, String> names, Lang lang) {
        var of = new HashMap<String, List<Asked>>();
        asked.stream().filter(one -> one.asked().isPresent()).forEach(one -> terms.getOrDefault(one.actor(), List.of()).stream()
                .filter(names::containsKey)
                .forEach(term -> of.computeIfAbsent(term, _ -> new ArrayList<>()).add(one)));
        var rows = of.entrySet().stream()
                .map(each -> new Row(
                        names.getOrDefault(each.getKey(), each.getKey()),
                        (int) each.getValue().stream().filter(one -> one.state() == Asked.State.ANSWERED).count(), each.getValue().size()))
                .sorted(Comparator.comparingDouble(Row::share).thenComparing(Comparator.comparingInt(Row::asked).reversed()).thenComparing(Row::name))
                .limit(ROWS)
                .map(row -> List.of(
                        Cell.of(row.name()), Cell.of(Ui.number(row.answered())), Cell.of(Ui.number(row.asked())), Cell.of(Ui.number(row.asked() - row.answered()))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                        what,
                        List.of(
                                Column.text(what), Column.number(Ui.t(lang, "ecosystem.surveying.answered")), Column.number(Ui.t(lang, "ecosystem.surveying.asked")),
                                Column.number(Ui.t(lang, "ecosystem.surveying.silent"))),
                        rows));
    }
}
