package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.evidence.scales.ScaleVersion;
import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Scales and every version of their rules for programs, so that anybody can repeat a grade. Drafts are not among them. */
@Controller
@Access(Access.Level.PUBLIC)
class ScaleApiController {

    private static final int PART = 50;

    private final ScaleStore scales;
    private final Trials trials;
    private final RuleText text;

    ScaleApiController(ScaleStore scales, Trials trials, RuleText text) {
        this.scales = scales;
        this.trials = trials;
        this.text = text;
    }

    /** All scales by the rules in force, in the order in which they are shown. */
    record Listing(List<Line> scales) {}

    /** A scale. */
    record Line(String scale, int version, Map<String, String> name, Map<String, String> about, String url, String record) {}

    /**
     * A scale with a part of its history, the newest version first.
     *
     * @param standing how many entries, or claims, stand on each level now
     */
    record Scale(
            String scale,
            int version,
            Map<String, String> name,
            Map<String, String> about,
            Map<String, String> source,
            Map<String, Long> standing,
            long total,
            List<Version> versions,
            @Nullable Integer next) {}

    /**
     * A version in the history.
     *
     * @param inForce since when; null where it was replaced before this site began
     * @param changes what is other than in the version before, as the program tells it
     * @param note what editors say of it
     */
    record Version(int version, State state, @Nullable Instant inForce, Map<String, String> changes, String note, String record) {}

    /** A version with its rules, as they are kept. */
    record Whole(String scale, Version version, JsonNode rules) {}

    @GetMapping("/api/v1/scales")
    ResponseEntity<Listing> list() {
        var lines = scales.current().stream()
                .map(rules -> new Line(
                        rules.scale(), rules.version(), rules.name().byTag(), rules.about().byTag(),
                        Ui.absolute(Ui.url("evidence/scales/" + rules.scale())), Ui.absolute("/api/v1/scales/" + rules.scale())))
                .toList();
        return open(new Listing(lines));
    }

    @GetMapping("/api/v1/scales/{scale}")
    ResponseEntity<Scale> show(@PathVariable String scale, @RequestParam(defaultValue = "1") int page) {
        var rules = scales.current(scale);
        var versions = scales.versions(scale).stream().filter(version -> version.state() != State.DRAFT).toList();
        int number = Math.clamp(page, 1, 100_000);
        int from = Math.min((number - 1) * PART, versions.size());
        int until = Math.min(from + PART, versions.size());
        return open(new Scale(
                scale, rules.version(), rules.name().byTag(), rules.about().byTag(), rules.source().byTag(), trials.of(scale).standing(scale), versions.size(),
                versions.subList(from, until).stream().map(ScaleApiController::version).toList(), until < versions.size() ? number + 1 : null));
    }

    @GetMapping("/api/v1/scales/{scale}/versions/{number:\\d{1,6}}")
    ResponseEntity<Whole> rules(@PathVariable String scale, @PathVariable int number) {
        var version = scales.get(scale, number);
        if (version.state() == State.DRAFT) {
            throw new NotFound(scale + " " + number);
        }
        return open(new Whole(scale, version(version), text.tree(version.rules())));
    }

    private static Version version(ScaleVersion version) {
        Rules rules = version.rules();
        return new Version(
                rules.version(), version.state(), version.inForce().orElse(null), rules.changes().map(LocalizedText::byTag).orElse(Map.of()),
                version.note(), Ui.absolute("/api/v1/scales/" + rules.scale() + "/versions/" + rules.version()));
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
