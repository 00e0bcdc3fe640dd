package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.advising.Round.Fragile;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fragile spots of the net on the desk: actors and ties that alone hold others to the rest. */
@Component
class FragileWorth implements Worth {

    private static final double LEAST = 0.3;
    private static final double RANGE = 0.3;

    private final AdviceStore store;
    private final Present present;
    private final Reasons reasons;
    private final Messages messages;

    FragileWorth(AdviceStore store, Present present, Reasons reasons, Messages messages) {
        this.store = store;
        this.present = present;
        this.reasons = reasons;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "fragile";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var round = store.round(asked.caller().person().orElseThrow(), asked.region());
        if (round.isEmpty()) {
            return List.of();
        }
        var kept = store.fragile(round.get().id());
        var known = present.actors(kept.stream().flatMap(each -> Stream.concat(Stream.of(each.actor()), each.other().stream())).toList(), asked.sight());
        var standing = present.standing(kept.stream().flatMap(each -> each.tie().stream()).collect(Collectors.toSet()), asked.sight());
        return kept.stream()
                .filter(each -> known.containsKey(each.actor()) && each.other().filter(other -> !known.containsKey(other)).isEmpty() && holds(each, standing))
                .map(each -> line(each, round.get(), known, asked))
                .toList();
    }

    private static boolean holds(Fragile each, Set<UUID> standing) {
        return each.tie().filter(tie -> !standing.contains(tie)).isEmpty();
    }

    private Line line(Fragile each, Round round, Map<UUID, Actor> known, Asked asked) {
        var lang = asked.lang();
        var name = reasons.name(each.actor(), known, lang);
        var actor = Objects.requireNonNull(known.get(each.actor()));
        double worth = LEAST + RANGE * Math.min(1, (double) each.parted() / Math.max(1, round.actors()));
        var way = new Way(messages.in(lang, "ecosystem.advising.fragile.act"), "introductions/new?first=" + Ui.encode(actor.slug()));
        var look = new Way(messages.in(lang, "ecosystem.desk.actor"), actor.path());
        return each.other()
                .map(other -> new Line(
                        worth,
                        Subject.of(actor.id() + "/" + other, actor.id(), other),
                        name + " – " + reasons.name(other, known, lang),
                        List.of(messages.in(lang, "ecosystem.advising.fragile.tie", each.parted())),
                        List.of(way, look)))
                .orElseGet(() -> new Line(worth, Subject.of(actor.id(), actor.id()), name, List.of(messages.in(lang, "ecosystem.advising.fragile.actor", name, each.parted())), List.of(way, look)));
    }
}
