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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Needs that were said weeks ago, and since when the actor was not proposed to anybody. */
@Component
class Needs implements Worth {

    private static final Duration WAITED = Duration.ofDays(14);
    private static final int NAMED = 5;
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
                .filter(each -> asked.wants(each.id().toString()))
                .sorted(Comparator.comparing(Statement::at).thenComparing(Statement::id))
                .limit(MOST)
                .toList();
        var names = topics.names(waiting.stream().map(each -> each.said().term()).distinct().toList(), asked.lang());
        var offered = offered(said);
        var meant = waiting.stream().flatMap(each -> Stream.concat(Stream.of(each.actor()), others(each, offered).stream().limit(NAMED)));
        var known = actors.find(meant.collect(Collectors.toSet()), asked.sight()).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        return waiting.stream()
                .flatMap(each -> Stream.ofNullable(known.get(each.actor()))
                        .map(actor -> line(each, actor, names.getOrDefault(each.said().term(), each.said().term()), others(each, offered), known, asked)))
                .toList();
    }

    /** Who in the region offers what, as far as the weaver sees it; who said it last is first. */
    private static Map<String, List<UUID>> offered(Map<UUID, List<Statement>> said) {
        return said.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.said().facet() == Facet.OFFER)
                .sorted(Comparator.comparing(Statement::at).reversed().thenComparing(Statement::id))
                .collect(Collectors.groupingBy(each -> each.said().term(), Collectors.mapping(Statement::actor, Collectors.toList())));
    }

    private static List<UUID> others(Statement need, Map<String, List<UUID>> offered) {
        return offered.getOrDefault(need.said().term(), List.of()).stream().filter(each -> !each.equals(need.actor())).distinct().toList();
    }

    /** @param others who offers what is needed */
    private Line line(Statement need, Actor actor, String name, List<UUID> others, Map<UUID, Actor> known, Asked asked) {
        var lang = asked.lang();
        var term = need.said().term();
        var named = others.stream().limit(NAMED).flatMap(each -> Stream.ofNullable(known.get(each))).map(each -> each.name().in(lang)).toList();
        var who = named.isEmpty() ? Stream.<String>of() : Stream.of(messages.in(lang, "ecosystem.desk.needs.who", String.join(", ", named)));
        double waited = Duration.between(need.at(), clock.instant()).toDays() / YEAR;
        var find = new Way(
                messages.in(lang, "ecosystem.desk.needs.find"),
                "actors?offer=" + Ui.encode(term) + (others.isEmpty() ? "" : "&region=" + Ui.encode(asked.region())));
        return new Line(
                LEAST + RANGE * Math.min(1, waited),
                Subject.of(need.id(), actor.id()),
                messages.in(lang, "ecosystem.desk.needs.title", actor.name().in(lang), name),
                Stream.concat(Stream.of(messages.in(lang, "ecosystem.desk.needs", Ui.date(lang, need.at()), others.size())), who).toList(),
                List.of(find, new Way(messages.in(lang, "ecosystem.desk.actor"), actor.path())));
    }
}
