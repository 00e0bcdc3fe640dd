package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What can be told of an actor without telling which one it is: only what it says in public, and only as much of it, or of so wide an
 * area, that at least five others fit it all together. Nobody counts whom the reader knows not to be meant: itself and those it works with.
 */
@Component
public class Outlines {

    /** As few as public figures may count. */
    static final int LEAST = 5;

    private static final List<Facet> ORDER = List.of(Facet.ROLE, Facet.SECTOR, Facet.REGION, Facet.OFFER, Facet.NEED);

    private final JdbcClient jdbc;
    private final Areas areas;
    private final Terms terms;
    private final Messages messages;
    private final Clock clock;

    Outlines(JdbcClient jdbc, Areas areas, Terms terms, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.areas = areas;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    private record Said(UUID actor, Fact fact) {}

    /**
     * @param reader the actor for which this is read
     * @param names words that no fact may tell, such as a region that is part of the actor's name
     */
    List<Fact> of(UUID actor, UUID reader, Collection<String> names) {
        var day = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var own = said(day, "s.actor = :actor", Map.of("actor", actor)).stream().map(Said::fact).toList();
        var known = known(reader);
        known.add(actor);
        var bearers = bearers(day, known);
        var told = new ArrayList<Fact>();
        Optional<Set<UUID>> crowd = Optional.empty();
        for (var facet : ORDER) {
            for (var fact : own.stream().filter(each -> each.facet() == facet).toList()) {
                for (var wider : widening(fact, day)) {
                    var fits = bearing(wider, bearers, day);
                    crowd.ifPresent(fits::retainAll);
                    if (fits.size() >= LEAST && silent(wider, names)) {
                        told.add(wider);
                        crowd = Optional.of(fits);
                        break;
                    }
                }
            }
        }
        return List.copyOf(told);
    }

    private boolean silent(Fact fact, Collection<String> names) {
        return Lang.ALL.stream().map(lang -> label(fact, lang)).allMatch(label -> Veil.slips(label, names).isEmpty());
    }

    /** The fact itself and, for a region, the part of the country around it. */
    private List<Fact> widening(Fact fact, LocalDate day) {
        if (fact.facet() != Facet.REGION) {
            return List.of(fact);
        }
        var wider = new ArrayList<>(List.of(fact));
        areas.withSurrounding(List.of(fact.term()), day).stream()
                .filter(largeArea())
                .sorted()
                .findFirst()
                .ifPresent(large -> wider.add(new Fact(Facet.REGION, large)));
        return wider;
    }

    /** The second level of the European nomenclature: four characters, as in FI1D. */
    private static Predicate<String> largeArea() {
        return key -> key.matches("nuts/[A-Z]{2}[0-9A-Z]{2}");
    }

    private Set<UUID> bearing(Fact fact, Map<Fact, Set<UUID>> bearers, LocalDate day) {
        if (!largeArea().test(fact.term())) {
            return new HashSet<>(bearers.getOrDefault(fact, Set.of()));
        }
        var within = new HashSet<UUID>();
        areas.of("region", day, Lang.FI).stream()
                .map(Area::key)
                .filter(region -> areas.withSurrounding(List.of(region), day).contains(fact.term()))
                .forEach(region -> within.addAll(bearers.getOrDefault(new Fact(Facet.REGION, region), Set.of())));
        return within;
    }

    /** Who else says what, in public. People are left out: hardly any of them is known to be one. */
    private Map<Fact, Set<UUID>> bearers(LocalDate day, Set<UUID> known) {
        var bearers = new HashMap<Fact, Set<UUID>>();
        said(day, "a.kind <> 'PERSON'", Map.of()).stream()
                .filter(said -> !known.contains(said.actor()))
                .forEach(said -> bearers.computeIfAbsent(said.fact(), _ -> new HashSet<>()).add(said.actor()));
        return bearers;
    }

    /** The reader itself, and all with whom it works by what either end or a common undertaking says. */
    private Set<UUID> known(UUID reader) {
        return new HashSet<>(jdbc.sql("""
                select :reader::uuid
                union select case when t.from_actor = :reader then t.to_actor else t.from_actor end
                from ecosystem.tie t where :reader in (t.from_actor, t.to_actor) and t.state in ('CONFIRMED', 'CLAIMED')
                union select o.actor from ecosystem.participation p join ecosystem.participation o on o.entry = p.entry where p.actor = :reader
                """)
                .param("reader", reader)
                .query(UUID.class)
                .list());
    }

    private List<Said> said(LocalDate day, String whose, Map<String, ?> parameters) {
        return jdbc.sql("""
                select distinct s.actor, s.facet, s.term from ecosystem.statement s join ecosystem.actor a on a.id = s.actor
                where a.state = 'SHOWN' and s.facet in ('ROLE', 'SECTOR', 'REGION', 'OFFER', 'NEED') and s.reach >= :public
                  and (s.valid_from is null or s.valid_from <= :today) and (s.valid_to is null or s.valid_to >= :today) and
                """ + whose + " order by s.facet, s.term, s.actor")
                .params(parameters)
                .param("public", Scope.PUBLIC.ordinal())
                .param("today", Date.valueOf(day))
                .query((row, _) -> new Said(
                        row.getObject("actor", UUID.class), new Fact(Facet.valueOf(row.getString("facet")), row.getString("term"))))
                .list();
    }

    /** A line for each fact. */
    public List<String> words(List<Fact> facts, Lang lang) {
        return facts.stream().map(fact -> messages.in(lang, "ecosystem.introductions.fact." + fact.facet().name(), label(fact, lang))).toList();
    }

    private String label(Fact fact, Lang lang) {
        return terms.find(fact.term()).map(term -> term.label().in(lang))
                .or(() -> areas.find(fact.term()).map(area -> area.name().in(lang)))
                .orElse(fact.term());
    }
}
