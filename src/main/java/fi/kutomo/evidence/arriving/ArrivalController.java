package fi.kutomo.evidence.arriving;

import fi.kutomo.evidence.arriving.Plan.Step;
import fi.kutomo.platform.files.FileSettings;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of references in three steps: bring it, look at what it would do, say yes. */
@Controller
@Access(Access.Level.WRITER)
class ArrivalController {

    private static final int SHOWN = 50;
    private static final Map<Step, String> HEADINGS = Map.of(
            Step.NEW, "evidence.arriving.fresh", Step.KNOWN, "evidence.arriving.known", Step.TWICE, "evidence.arriving.twice", Step.REJECTED,
            "evidence.arriving.rejected");

    private final Taking taking;
    private final UploadStore uploads;
    private final FileSettings settings;
    private final Messages messages;

    ArrivalController(Taking taking, UploadStore uploads, FileSettings settings, Messages messages) {
        this.taking = taking;
        this.uploads = uploads;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/{lang}/study-imports")
    ArrivalPage fresh(Lang lang) {
        return page(lang, "", Mistakes.none());
    }

    @PostMapping("/{lang}/study-imports")
    Reply create(
            Lang lang, @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String text, Caller caller)
            throws IOException {
        boolean given = file != null && !file.isEmpty();
        if (!given && text.isBlank()) {
            return wrong(lang, text, "file", new Refused("evidence.arriving.noFile"));
        }
        var content = given ? Objects.requireNonNull(file).getBytes() : text.getBytes(StandardCharsets.UTF_8);
        try {
            taking.plan(content, caller);
        } catch (Refused refused) {
            return wrong(lang, text, given ? "file" : "text", refused);
        }
        var name = given ? String.valueOf(Objects.requireNonNull(file).getOriginalFilename()) : messages.in(lang, "evidence.arriving.pasted");
        var id = uploads.keep(name.length() > 200 ? name.substring(0, 200) : name, content, caller.person());
        return Reply.seeOther(Ui.url("study-imports/" + id));
    }

    private Reply wrong(Lang lang, String text, String field, Refused refused) {
        var mistakes = Mistakes.none().and(field, messages.in(lang, refused.messageKey(), refused.arguments().toArray()));
        return Reply.of(page(lang, text, mistakes), 422);
    }

    private ArrivalPage page(Lang lang, String text, Mistakes mistakes) {
        return new ArrivalPage(messages.in(lang, "evidence.arriving.title"), text, settings.largest().toMegabytes(), mistakes, trail(lang));
    }

    private List<Crumb> trail(Lang lang) {
        return List.of(
                new Crumb(messages.in(lang, "evidence.studies.title"), "studies"), new Crumb(messages.in(lang, "evidence.studies.drafts"), "study-drafts"));
    }

    @GetMapping("/{lang}/study-imports/{id}")
    LookPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var upload = uploads.find(id, caller.person()).orElseThrow(() -> new NotFound("upload"));
        var plan = taking.plan(upload.content(), caller);
        var groups = new ArrayList<LookPage.Group>();
        for (var step : Step.values()) {
            if (plan.count(step) > 0) {
                groups.add(group(plan, step));
            }
        }
        return new LookPage(
                messages.in(lang, "evidence.arriving.look", upload.name()), id.toString(), messages.in(lang, "evidence.arriving.format." + plan.format().name()),
                groups, plan.count(Step.NEW) > 0, plan.count(Step.NEW), trail(lang));
    }

    private static LookPage.Group group(Plan plan, Step step) {
        var lines = plan.lines().stream().filter(line -> line.step() == step).limit(SHOWN).map(ArrivalController::line).toList();
        return new LookPage.Group(String.valueOf(HEADINGS.get(step)), plan.count(step), lines);
    }

    private static LookPage.Line line(Plan.Line line) {
        var source = line.text().source();
        var facts = new ArrayList<String>();
        if (!source.authors().isEmpty()) {
            facts.add(source.authors().length() > 120 ? source.authors().substring(0, 120) + " …" : source.authors());
        }
        source.year().ifPresent(year -> facts.add(String.valueOf(year)));
        if (!source.publishedIn().isEmpty()) {
            facts.add(source.publishedIn());
        }
        source.doi().ifPresent(facts::add);
        var remarks = line.problems().entrySet().stream().map(problem -> problem.getKey() + ": " + Ui.t(problem.getValue())).toList();
        return new LookPage.Line(line.place(), source.title(), String.join(" · ", facts), remarks, line.address());
    }

    @PostMapping("/{lang}/study-imports/{id}")
    Reply take(@PathVariable UUID id, Caller caller) {
        var upload = uploads.find(id, caller.person()).orElseThrow(() -> new NotFound("upload"));
        taking.take(upload.content(), caller);
        uploads.forget(id);
        return Reply.seeOther(Ui.url("study-drafts"), "evidence.arriving.done");
    }
}
