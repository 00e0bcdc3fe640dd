package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.theory.Edition;
import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.Strength;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryRules;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Theories as files, and for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class TheoryFileController {

    private final TheoryStore store;
    private final TheoryRules rules;
    private final TheoryViews views;
    private final TheoryPages pages;

    TheoryFileController(TheoryStore store, TheoryRules rules, TheoryViews views, TheoryPages pages) {
        this.store = store;
        this.rules = rules;
        this.views = views;
        this.pages = pages;
    }

    /** One line of the list. */
    record Line(String slug, String entry, int version, String url, String record) {}

    /** The weakest way from an activity to a change, box by box, and its weakest link. */
    record Weakest(List<String> links, String link, Strength strength) {}

    /** A version, without what is in it. */
    record Version(int number, String note, String rules, boolean reasoned, Instant published) {}

    /**
     * A theory as it is in force.
     *
     * @param graph boxes and links with their reasons, sources and assumptions
     * @param strengths of the links by their ids, as the studies stand now
     * @param reasoned whether each way to a change is explained and has a source
     * @param indicators that the boxes name, with the newest value that counts
     * @param flaws kinds of what is missing or in doubt, with the place
     */
    record Whole(
            String slug, String entry, int version, String url, Instant published, String rules, Graph graph, Map<String, Strength> strengths,
            boolean reasoned, @Nullable Weakest weakest, List<Gauged> indicators, List<Found> flaws, List<Version> versions) {}

    /**
     * An indicator that a box names, with the newest approved value of the entry where there is one.
     *
     * @param indicator last part of its address; empty when the library does not have it
     * @param state the step that the value has reached
     * @param hidden it rests on fewer than five people and is not told
     */
    record Gauged(
            String box, String indicator, @Nullable BigDecimal value, @Nullable LocalDate from, @Nullable LocalDate until,
            Actual.@Nullable State state, boolean hidden, @Nullable String url) {

        static Gauged of(String box, Gauge gauge) {
            return gauge.quote()
                    .map(quote -> new Gauged(
                            box, gauge.slug(), quote.value().orElse(null), quote.period().starts(), quote.period().ends(), quote.state(), quote.hidden(),
                            Ui.absolute("/fi/" + quote.path())))
                    .orElseGet(() -> new Gauged(box, gauge.slug(), null, null, null, null, false, null));
        }
    }

    /** Something that is missing or in doubt, at a box, link or assumption. */
    record Found(String kind, String place) {}

    @GetMapping("/api/v1/theories")
    @ResponseBody
    ResponseEntity<List<Line>> list() {
        return open(store.allPublic().stream()
                .map(theory -> new Line(
                        theory.slug(), theory.permanentId().value(), theory.inForce().orElseThrow(), url(theory), Ui.absolute("/api/v1/" + theory.path())))
                .toList());
    }

    @GetMapping("/api/v1/theories/{slug}")
    @ResponseBody
    ResponseEntity<Whole> show(@PathVariable String slug) {
        var theory = store.at(slug).filter(Theory::isPublic).orElseThrow(() -> new NotFound("theory"));
        var editions = store.editions(theory.id());
        var now = inForce(theory, editions);
        var view = views.of(theory, now.graph());
        var seen = view.seen();
        var strengths = new TreeMap<String, Strength>();
        seen.support().forEach((link, support) -> strengths.put(link, support.strength()));
        return open(new Whole(
                slug, theory.permanentId().value(), now.number(), url(theory), now.publishedAt(), view.rules(), now.graph(), strengths, seen.reasoned(),
                seen.weakest().map(way -> new Weakest(way.links().stream().map(link -> link.id()).toList(), way.link().id(), way.strength())).orElse(null),
                gauges(view), seen.flaws().stream().map(flaw -> new Found(flaw.kind().name(), flaw.place())).toList(),
                editions.stream().map(each -> new Version(each.number(), each.note(), each.rules(), each.reasoned(), each.publishedAt())).toList()));
    }

    private static List<Gauged> gauges(TheoryView view) {
        return view.graph().nodes().stream().flatMap(node -> view.gauges(node).stream().map(gauge -> Gauged.of(node.id(), gauge))).toList();
    }

    @GetMapping("/{lang}/theories/{slug}/theory.svg")
    @Paced(Pace.PICTURE)
    ResponseEntity<byte[]> picture(@PathVariable String slug, Caller caller) {
        var theory = seen(slug, caller);
        return file(slug + ".svg", "image/svg+xml;charset=UTF-8", TheorySvg.of(pages.title(theory), view(theory)));
    }

    @GetMapping("/{lang}/theories/{slug}/theory.txt")
    ResponseEntity<byte[]> words(@PathVariable String slug, Caller caller) {
        var theory = seen(slug, caller);
        return file(slug + ".txt", "text/plain;charset=UTF-8", TheoryText.of(pages.title(theory), view(theory)));
    }

    /** As the public reads it; of what is not public, as its writers have it. */
    private TheoryView view(Theory theory) {
        return views.of(theory, theory.isPublic() ? inForce(theory, store.editions(theory.id())).graph() : theory.graph());
    }

    private static Edition inForce(Theory theory, List<Edition> editions) {
        return editions.stream()
                .filter(edition -> theory.inForce().filter(number -> number == edition.number()).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("version"));
    }

    private Theory seen(String slug, Caller caller) {
        var theory = store.at(slug).orElseThrow(() -> new NotFound("theory"));
        rules.requireSee(caller, theory);
        return theory;
    }

    private static String url(Theory theory) {
        return Ui.absolute("/fi/" + theory.path());
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }

    private static ResponseEntity<byte[]> file(String name, String type, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
