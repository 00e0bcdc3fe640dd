package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Published syntheses for programs. Withdrawn ones and drafts are not among them. */
@Controller
@RequestMapping(path = "/api/v1/syntheses", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(Access.Level.PUBLIC)
class SynthesisRecords {

    private final SynthesisStore store;
    private final Saying saying;

    SynthesisRecords(SynthesisStore store, Saying saying) {
        this.store = store;
        this.saying = saying;
    }

    /** One line of the list; one that does not stand rests on a study that was withdrawn. */
    record Line(String slug, String title, String url, String record, int run, Instant computed, boolean stands) {}

    /** A part of the list, and the number of the next one. */
    record Listing(List<Line> syntheses, long total, @Nullable Integer next) {}

    /**
     * A synthesis as last computed, with what it says in each language and the study whose change called for it.
     *
     * @param stands whether no study under it has been withdrawn; where it does not, that is the first thing that it says
     */
    record View(
            String slug,
            String url,
            int run,
            Instant computed,
            String rules,
            Optional<Run.Renewal> renewal,
            boolean stands,
            List<Run.Loss> withdrawnStudies,
            Map<String, List<String>> says,
            Inputs inputs,
            Calculation result) {}

    @GetMapping
    @ResponseBody
    Listing list(@RequestParam(defaultValue = "1") int page) {
        var found = store.list(false, Optional.empty(), Math.clamp(page, 1, 10_000));
        var lines = found.items().stream().flatMap(each -> each.latest().map(run -> line(each.slug(), run)).stream()).toList();
        return new Listing(lines, found.total(), found.hasNext() ? found.number() + 1 : null);
    }

    @GetMapping("/{slug}")
    @ResponseBody
    View show(@PathVariable String slug) {
        var synthesis = store.find(slug)
                .filter(found -> found.state() == Synthesis.State.PUBLISHED && found.readableBy(Caller.visitor(Lang.EN)))
                .orElseThrow(() -> new NotFound("synthesis"));
        var run = store.latest(synthesis.id()).orElseThrow(() -> new NotFound("synthesis"));
        var says = new java.util.LinkedHashMap<String, List<String>>();
        Lang.ALL.forEach(lang -> says.put(lang.tag(), saying.all(run, lang)));
        return new View(
                slug, address(slug), run.number(), run.at(), run.rules(), run.renewal(), run.stands(), run.losses(), says, run.inputs(),
                run.result());
    }

    private static Line line(String slug, Run run) {
        return new Line(
                slug, run.inputs().question().title(), address(slug), Ui.absolute("/api/v1/syntheses/" + slug), run.number(), run.at(),
                run.stands());
    }

    private static String address(String slug) {
        return Ui.absolute("/fi/syntheses/" + slug);
    }
}
