package fi.kutomo.evaluation.gathering;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.gathering.Plan.Problem;
import fi.kutomo.evaluation.gathering.Plan.Step;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Entering;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of values in three steps: bring it, look at what it would do, say yes. */
@Controller
@Access(Access.Level.WRITER)
class GatheringController {

    private static final int SHOWN = 50;
    private static final int LONGEST_NAME = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final Entering entering;
    private final FileSettings settings;
    private final Messages messages;
    private final Clock clock;

    GatheringController(
            MetricsStore store, MeasureStore measures, ActualStore actuals, MetricsRules rules, Entering entering, FileSettings settings,
            Messages messages, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.rules = rules;
        this.entering = entering;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{lang}/metrics/{slug}/edit/import")
    GatherPage fresh(@PathVariable String slug, Caller caller) {
        return page(mine(slug, caller), Mistakes.none());
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/import")
    Reply bring(Lang lang, @PathVariable String slug, @RequestParam(required = false) @Nullable MultipartFile file, Caller caller)
            throws IOException {
        var metrics = mine(slug, caller);
        if (file == null || file.isEmpty()) {
            return wrong(metrics, new Refused("evaluation.gathering.problem.none"), lang);
        }
        try {
            plan(metrics, file.getBytes(), lang);
        } catch (Refused refused) {
            return wrong(metrics, refused, lang);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var now = clock.instant();
        var id = measures.keep(
                metrics.id(), name.substring(0, Math.min(LONGEST_NAME, name.length())), file.getBytes(), caller.person(), now, now.minus(KEPT));
        return Reply.seeOther(Ui.url(place(metrics) + "/" + id));
    }

    private Reply wrong(Metrics metrics, Refused refused, Lang lang) {
        var text = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
        return Reply.of(page(metrics, Mistakes.none().and("file", text)), 422);
    }

    private Plan plan(Metrics metrics, byte[] content, Lang lang) {
        var all = measures.of(metrics.id());
        return Planning.of(ValueFile.read(content), all, actuals.of(all.stream().map(Measure::id).toList()), lang, LocalDate.now(clock));
    }

    private GatherPage page(Metrics metrics, Mistakes mistakes) {
        var year = LocalDate.now(clock).getYear() - 1;
        var indicator = measures.of(metrics.id()).stream().map(Measure::indicatorSlug).findFirst().orElse("tavoitetut-ihmiset");
        var example = "indicator;period;number;source\n" + indicator + ";" + (year - 1) + ";120;" + t("evaluation.gathering.example") + "\n" + indicator + ";"
                + year + ";145;" + t("evaluation.gathering.example") + "\n";
        return new GatherPage(
                t("evaluation.gathering.title"), metrics.path(), example, ValueFile.MOST_ROWS, settings.largest().toMegabytes(), mistakes, trail(metrics));
    }

    private static List<Crumb> trail(Metrics metrics) {
        return List.of(new Crumb(t("evaluation.metrics.title"), Metrics.PLACE), new Crumb(t("evaluation.metrics.workbench"), metrics.path() + "/edit"));
    }

    private static String place(Metrics metrics) {
        return metrics.path() + "/edit/import";
    }

    @GetMapping("/{lang}/metrics/{slug}/edit/import/{upload}")
    PreviewPage look(Lang lang, @PathVariable String slug, @PathVariable UUID upload, Caller caller) {
        var metrics = mine(slug, caller);
        var file = upload(metrics, upload, caller);
        var plan = plan(metrics, file.content(), lang);
        var groups = Arrays.stream(Step.values()).filter(step -> plan.count(step) > 0).map(step -> group(plan, step)).toList();
        return new PreviewPage(
                t("evaluation.gathering.look", file.name()), metrics.path(), upload.toString(), groups, plan.entries().size(), trail(metrics));
    }

    private static PreviewPage.Group group(Plan plan, Step step) {
        return new PreviewPage.Group(
                t("evaluation.gathering.step." + step.name().toLowerCase(Locale.ROOT)), plan.count(step), plan.lines().stream()
                        .filter(line -> line.step() == step)
                        .limit(SHOWN)
                        .map(line -> new PreviewPage.Line(
                                String.valueOf(line.row()), line.about(), line.when(), line.problems().stream().map(GatheringController::words).toList()))
                        .toList());
    }

    /** What is wrong, with the cell and what stands in it. */
    private static String words(Problem problem) {
        var text = t(problem.key(), problem.arguments().toArray());
        if (problem.place().isEmpty()) {
            return text;
        }
        var written = problem.written().length() > 60 ? problem.written().substring(0, 60) + "…" : problem.written();
        return t("evaluation.gathering.cell", problem.place(), written, text);
    }

    @PostMapping("/{lang}/metrics/{slug}/edit/import/{upload}")
    Reply take(Lang lang, @PathVariable String slug, @PathVariable UUID upload, Caller caller) {
        var metrics = mine(slug, caller);
        var plan = plan(metrics, upload(metrics, upload, caller).content(), lang);
        try {
            entering.take(slug, plan.entries(), upload, caller);
        } catch (Entering.Overlaps meanwhile) {
            // Somebody has entered a value since: the preview tells it
            return Reply.seeOther(Ui.url(place(metrics) + "/" + upload));
        }
        return Reply.seeOther(Ui.url(metrics.path() + "/edit"), "evaluation.gathering.done");
    }

    private MeasureStore.Upload upload(Metrics metrics, UUID upload, Caller caller) {
        return measures.upload(metrics.id(), upload, caller.person()).orElseThrow(() -> new NotFound("upload"));
    }

    private Metrics mine(String slug, Caller caller) {
        var metrics = store.at(slug).orElseThrow(() -> new NotFound("metrics " + slug));
        rules.requireWrite(caller, metrics);
        return metrics;
    }
}
