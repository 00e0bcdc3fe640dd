package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Syntheses for readers, and their publication. */
@Controller
@RequestMapping("/{lang}/syntheses")
class SynthesisController {

    private final SynthesisStore store;
    private final Synthesising synthesising;
    private final SynthesisTelling telling;
    private final SynthesisPages pages;
    private final Messages messages;

    SynthesisController(SynthesisStore store, Synthesising synthesising, SynthesisTelling telling, SynthesisPages pages, Messages messages) {
        this.store = store;
        this.synthesising = synthesising;
        this.telling = telling;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    SynthesesPage list(Lang lang, Caller caller, @RequestParam(defaultValue = "1") int page) {
        return pages.list(lang, caller, Math.clamp(page, 1, 10_000));
    }

    @GetMapping("/{slug}")
    @Access(Access.Level.PUBLIC)
    Reply show(Lang lang, @PathVariable String slug, Caller caller) {
        var synthesis = readable(slug, caller);
        return Reply.of(pages.page(synthesis, lang, caller, Mistakes.none()), synthesis.state() == Synthesis.State.WITHDRAWN ? 410 : 200);
    }

    /** The working copy as it would be published. */
    @GetMapping("/{slug}/preview")
    @Access(Access.Level.WRITER)
    SynthesisPage preview(Lang lang, @PathVariable String slug, Caller caller) {
        var synthesis = readable(slug, caller);
        if (!synthesis.editableBy(caller)) {
            throw new Forbidden("synthesis");
        }
        return pages.page(synthesis, Optional.empty(), lang, caller, Mistakes.none());
    }

    @GetMapping("/{slug}/runs/{number:\\d{1,6}}")
    @Access(Access.Level.PUBLIC)
    SynthesisPage run(Lang lang, @PathVariable String slug, @PathVariable int number, Caller caller) {
        var synthesis = readable(slug, caller);
        return pages.page(synthesis, Optional.of(run(synthesis, number)), lang, caller, Mistakes.none());
    }

    @GetMapping("/{slug}/studies.csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> studies(@PathVariable String slug, Caller caller) {
        var synthesis = readable(slug, caller);
        return store.latest(synthesis.id()).map(run -> csv(slug, run.inputs(), run.lost())).orElseGet(() -> csv(slug, synthesising.inputs(synthesis), Set.of()));
    }

    @GetMapping("/{slug}/runs/{number:\\d{1,6}}/studies.csv")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> studiesOfRun(@PathVariable String slug, @PathVariable int number, Caller caller) {
        var run = run(readable(slug, caller), number);
        return csv(slug + "-" + number, run.inputs(), run.lost());
    }

    /** The forest plot as a drawing of its own, for papers and slides. */
    @GetMapping("/{slug}/forest.svg")
    @Paced(Pace.PICTURE)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> forest(Lang lang, @PathVariable String slug, Caller caller) {
        var synthesis = readable(slug, caller);
        var run = store.latest(synthesis.id());
        var inputs = run.map(Run::inputs).orElseGet(() -> synthesising.inputs(synthesis));
        var calculation = Calculation.of(inputs.question().measure(), inputs.lines()).orElseThrow(() -> new NotFound("forest"));
        var drawing = ForestDrawing.svg(
                inputs.question().title(),
                pages.forest(inputs, calculation, lang),
                messages.in(lang, "evidence.synthesis.measure." + inputs.question().measure()),
                run.filter(each -> !each.stands()).isPresent() ? messages.in(lang, "evidence.synthesis.lost.says") : "",
                lang);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + synthesis.slug() + ".svg\"")
                .body(drawing.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{slug}/publication")
    @Access(Access.Level.EDITOR)
    Reply publish(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "-1") int version, Caller caller) {
        var synthesis = readable(slug, caller);
        var obstacles = synthesising.obstacles(synthesis);
        if (!obstacles.isEmpty()) {
            var mistakes = Mistakes.none();
            for (var obstacle : obstacles.entrySet()) {
                mistakes = mistakes.and("publication", messages.in(lang, obstacle.getValue()));
            }
            return Reply.of(pages.page(synthesis, lang, caller, mistakes), 422);
        }
        synthesising.publish(slug, version, caller);
        return back(lang, slug, "evidence.synthesis.published");
    }

    @PostMapping("/{slug}/withdrawal")
    @Access(Access.Level.EDITOR)
    Reply withdraw(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        if (reason.isBlank() || reason.length() > 2000) {
            var mistakes = Mistakes.none().and("reason", messages.in(lang, "evidence.synthesis.wrong.withdrawal"));
            return Reply.of(pages.page(readable(slug, caller), lang, caller, mistakes), 422);
        }
        synthesising.withdraw(slug, version, reason.strip(), caller);
        return back(lang, slug, "evidence.synthesis.withdrawnNow");
    }

    @PostMapping("/{slug}/following")
    @Access(Access.Level.MEMBER)
    Reply follow(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "yes") String follow, Caller caller) {
        var synthesis = readable(slug, caller);
        if (follow.equals("yes")) {
            telling.begin(synthesis, caller);
            return back(lang, slug, "evidence.synthesis.followed");
        }
        telling.end(synthesis, caller);
        return back(lang, slug, "evidence.synthesis.unfollowed");
    }

    private Synthesis readable(String slug, Caller caller) {
        return store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("synthesis"));
    }

    private Run run(Synthesis synthesis, int number) {
        return store.run(synthesis.id(), number).orElseThrow(() -> new NotFound("run"));
    }

    private static ResponseEntity<byte[]> csv(String name, Inputs inputs, Set<String> lost) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(StudiesCsv.of(inputs, lost).getBytes(StandardCharsets.UTF_8));
    }

    static Reply back(Lang lang, String slug, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/syntheses/" + slug, messageKey);
    }
}
