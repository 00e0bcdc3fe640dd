package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Actors that gave signs of themselves once and have given none for a year. */
@Component
class Quiet implements Worth {

    static final int MONTHS = 12;
    private static final double LEAST = 0.2;
    private static final double RANGE = 0.2;
    private static final double YEARS = 5;

    private final ActorStore actors;
    private final List<Sign> signs;
    private final Messages messages;
    private final Clock clock;

    Quiet(ActorStore actors, List<Sign> signs, Messages messages, Clock clock) {
        this.actors = actors;
        this.signs = signs;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "quiet";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var here = actors.workingIn(List.of(asked.region()), asked.sight().today(), asked.sight());
        var last = new HashMap<UUID, Instant>();
        signs.forEach(sign -> sign.last(here, asked).forEach((actor, at) -> last.merge(actor, at, (one, other) -> one.isAfter(other) ? one : other)));
        var since = clock.instant().atZone(Ui.ZONE).minusMonths(MONTHS).toInstant();
        var quiet = last.entrySet().stream()
                .filter(each -> each.getValue().isBefore(since) && !asked.sight().own().contains(each.getKey()))
                .sorted(Comparator.comparing(Map.Entry<UUID, Instant>::getValue).reversed().thenComparing(Map.Entry::getKey))
                .filter(each -> asked.wants(subject(each.getKey(), each.getValue()).key()))
                .limit(Worth.MOST)
                .map(Map.Entry::getKey)
                .toList();
        return actors.find(quiet, asked.sight()).stream().map(actor -> line(actor, last.getOrDefault(actor.id(), since), asked)).toList();
    }

    /** Who gives a sign and goes quiet again is another line. */
    private static Subject subject(UUID actor, Instant at) {
        return Subject.of(actor + "/" + at.atZone(Ui.ZONE).toLocalDate(), actor);
    }

    private Line line(Actor actor, Instant at, Asked asked) {
        var lang = asked.lang();
        double years = Duration.between(at, clock.instant()).toDays() / 365.0;
        return new Line(
                LEAST + RANGE * Math.max(0, 1 - years / YEARS),
                subject(actor.id(), at),
                actor.name().in(lang),
                List.of(messages.in(lang, "ecosystem.desk.quiet", Ui.date(lang, at))),
                List.of(new Way(messages.in(lang, "ecosystem.desk.actor"), actor.path())));
    }
}
