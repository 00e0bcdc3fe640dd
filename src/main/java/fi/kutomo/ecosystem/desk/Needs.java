package fi.kutomo.ecosystem.desk;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.introductions.Demands;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Needs that were said weeks ago, and since when the actor was not proposed to anybody. */
@Component
class Needs implements Worth {

    private static final Duration WAITED = Duration.ofDays(14);
    private static final double LEAST = 0.4;
    private static final double RANGE = 0.3;
    private static final double YEAR = 365;

    private final ActorStore actors;
    private final StatementStore statements;
    private final Demands demands;
    private final Topics topics;
    private final Messages messages;
    private final Clock clock;

    Needs(ActorStore actors, StatementStore statements, Demands demands, Topics topics, Messages messages, Clock clock) {
        this.actors = actors;
        this.statements = statements;
        this.demands = demands;
        this.topics = topics;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "needs";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var here = actors.workingIn(List.of(asked.region()), asked.sight().today(), asked.sight());
        var said = statements.of(here, asked.sight());
        var last = demands.last(here, asked.caller());
        var before = clock.instant().minus(WAITED);
        var waiting = said.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.said().facet() == Facet.NEED && each.at().isBefore(before) && !asked.sight().own().contains(each.actor()))
                .filter(each -> last.getOrDefault(each.actor(), Instant.MIN).isBefore(each.at()))
                .sorted(Comparator.comparing(Statement::at).thenComparing(Statement::id))
                .limit(MOST)
                .toList();
        var known = actors.find(waiting.stream().map(Statement::actor).collect(Collectors.toSet()), asked.sight()).stream()
                .collect(Collectors.toMap(Actor::id, Function.identity()));
        var names = topics.names(waiting.stream().map(each -> each.said().term()).distinct().toList(), asked.lang());
        var offered = offered(said);
        return waiting.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each.actor()))
                        .map(actor -> line(each, actor, names.getOrDefault(each.said().term(), each.said().term()), offered, asked)))
                .toList();
    }

    /** Who in the region offers what. */
    private static Map<String, Set<UUID>> offered(Map<UUID, List<Statement>> said) {
        return said.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.said().facet() == Facet.OFFER)
                .collect(Collectors.groupingBy(each -> each.said().term(), Collectors.mapping(Statement::actor, Collectors.toSet())));
    }

    private Line line(Statement need, Actor actor, String name, Map<String, Set<UUID>> offered, Asked asked) {
        var lang = asked.lang();
        var term = need.said().term();
        var others = new HashSet<>(offered.getOrDefault(term, Set.of()));
        others.remove(actor.id());
        double waited = Duration.between(need.at(), clock.instant()).toDays() / YEAR;
        var find = new Way(
                messages.in(lang, "ecosystem.desk.needs.find"),
                "actors?offer=" + Ui.encode(term) + (others.isEmpty() ? "" : "&region=" + Ui.encode(asked.region())));
        return new Line(
                LEAST + RANGE * Math.min(1, waited),
                messages.in(lang, "ecosystem.desk.needs.title", actor.name().in(lang), name),
                List.of(messages.in(lang, "ecosystem.desk.needs", Ui.date(lang, need.at()), others.size())),
                List.of(find, new Way(messages.in(lang, "ecosystem.desk.actor"), actor.path())));
    }
}
