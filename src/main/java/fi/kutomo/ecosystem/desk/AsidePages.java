package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes the pages of what is put aside. Of a line only its key is kept: what it says is asked anew, so that a page names nobody whom the
 * weaver may not see any more.
 */
@Component
class AsidePages {

    /** For how long a line is put aside. */
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    private static final String USUAL = "30";

    private final Worths worths;
    private final VerdictStore verdicts;
    private final ActorStore actors;
    private final Sights sights;
    private final Areas areas;
    private final Messages messages;
    private final Clock clock;

    AsidePages(Worths worths, VerdictStore verdicts, ActorStore actors, Sights sights, Areas areas, Messages messages, Clock clock) {
        this.worths = worths;
        this.verdicts = verdicts;
        this.actors = actors;
        this.sights = sights;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    /** The line of which a form tells kind and key, while it stands on the desk. Suggested introductions are put aside on their own pages. */
    Optional<Worth.Line> line(String region, Map<String, String> sent, Lang lang, Caller caller) {
        var key = sent.getOrDefault("key", "");
        return worths.of(sent.getOrDefault("kind", ""))
                .filter(worth -> !worth.word().equals(Verdict.ADVICE))
                .flatMap(worth -> lines(worth, Set.of(key), region, lang, caller).stream().findFirst());
    }

    private List<Worth.Line> lines(Worth worth, Set<String> keys, String region, Lang lang, Caller caller) {
        var asked = new Worth.Asked(region, sights.of(caller), caller, lang, keys::contains);
        return worth.lines(asked).stream().filter(line -> keys.contains(line.subject().key())).toList();
    }

    AsideFormPage form(String region, Map<String, String> sent, Mistakes mistakes, Lang lang, Caller caller) {
        var line = line(region, sent, lang, caller);
        var about = sent.getOrDefault("about", "");
        var days = sent.getOrDefault("days", USUAL);
        return new AsideFormPage(
                messages.in(lang, "ecosystem.desk.aside.fresh"),
                trail(region, lang),
                line.map(_ -> worths.name(sent.getOrDefault("kind", ""), lang)).orElse(""),
                line.map(Worth.Line::title).orElseGet(() -> messages.in(lang, "ecosystem.desk.aside.gone")),
                line.map(Worth.Line::reasons).orElse(List.of()),
                About.OF_LINES.stream().map(each -> Option.of(each.name(), reason(each, lang), each.name().equals(about))).toList(),
                DAYS.stream().map(each -> Option.of(each.toString(), messages.in(lang, "ecosystem.desk.aside.days", each), each.toString().equals(days))).toList(),
                sent,
                mistakes);
    }

    AsidePage aside(String region, Lang lang, Caller caller) {
        var put = verdicts.putAside(caller.person().orElseThrow(), region, clock.instant());
        var titles = new HashMap<String, Map<String, String>>();
        put.stream().collect(Collectors.groupingBy(Verdict::kind, Collectors.mapping(each -> each.subject().key(), Collectors.toSet()))).forEach((kind, keys) ->
                worths.of(kind).ifPresent(worth -> titles.put(
                        kind,
                        lines(worth, keys, region, lang, caller).stream().collect(Collectors.toMap(line -> line.subject().key(), Worth.Line::title, (one, _) -> one)))));
        var known = actors.find(put.stream().flatMap(each -> each.subject().actors().stream()).collect(Collectors.toSet()), sights.of(caller)).stream()
                .collect(Collectors.toMap(Actor::id, Function.identity()));
        return new AsidePage(
                messages.in(lang, "ecosystem.advising.aside.title"),
                trail(region, lang),
                areas.find(region).map(area -> area.name().in(lang)).orElse(region),
                put.stream()
                        .map(each -> new AsidePage.Line(
                                each.id(),
                                worths.name(each.kind(), lang),
                                Optional.ofNullable(titles.getOrDefault(each.kind(), Map.of()).get(each.subject().key())).orElseGet(() -> named(each, known, lang)),
                                each.kind().equals(Verdict.ADVICE) ? messages.in(lang, "ecosystem.advising.about." + each.about().name()) : reason(each.about(), lang),
                                each.words(),
                                each.until()
                                        .map(until -> messages.in(lang, "ecosystem.advising.aside.until", Ui.date(lang, each.at()), Ui.date(lang, until)))
                                        .orElseGet(() -> messages.in(lang, "ecosystem.advising.aside.since", Ui.date(lang, each.at())))))
                        .toList());
    }

    /** What a line was about that would not stand on the desk now. */
    private String named(Verdict verdict, Map<UUID, Actor> known, Lang lang) {
        return verdict.subject().actors().isEmpty()
                ? messages.in(lang, "ecosystem.desk.aside.gone")
                : verdict.subject().actors().stream()
                        .map(id -> Optional.ofNullable(known.get(id)).map(actor -> actor.name().in(lang)).orElseGet(() -> messages.in(lang, "ecosystem.advising.unnamed")))
                        .collect(Collectors.joining(" – "));
    }

    private String reason(About about, Lang lang) {
        return messages.in(lang, "ecosystem.desk.aside.about." + about.name());
    }

    private List<Crumb> trail(String region, Lang lang) {
        return List.of(new Crumb(messages.in(lang, "ecosystem.desk.title"), "weaving?region=" + Ui.encode(region)));
    }
}
