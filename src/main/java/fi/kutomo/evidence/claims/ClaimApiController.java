package fi.kutomo.evidence.claims;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.kutomo.evidence.Doubting.Doubt;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.grading.Cause;
import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.RegradingStore;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.studies.Study;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Published claims for programs, with what stands for and against them, how sure that makes us and what puts them in doubt. */
@Controller
@Access(Access.Level.PUBLIC)
class ClaimApiController {

    private static final int PART = 50;

    private final ClaimStore store;
    private final ClaimPages pages;
    private final ClaimGradeStore grades;
    private final ClaimReasons reasons;
    private final RegradingStore changes;
    private final Entries entries;

    ClaimApiController(
            ClaimStore store, ClaimPages pages, ClaimGradeStore grades, ClaimReasons reasons, RegradingStore changes, Entries entries) {
        this.store = store;
        this.pages = pages;
        this.grades = grades;
        this.reasons = reasons;
        this.changes = changes;
        this.entries = entries;
    }

    /** A part of the list, and the number of the next one. */
    record Listing(long total, List<View> claims, @Nullable Integer next) {}

    /**
     * A claim; a study that is withdrawn is not among its grounds.
     *
     * @param grade how sure we are that it holds; null in the moment between its publication and its first grading
     */
    record View(
            int number, String url, Map<String, String> text, Map<String, String> scope, @Nullable String entry, @Nullable String effectTerm,
            @Nullable Grade grade, List<Ground> grounds, List<InDoubt> doubts, Instant changed) {}

    /**
     * How sure we are.
     *
     * @param rung the height reached on the ladder 1 to 5, also where the conclusion is one beside the ladder
     * @param rules the version of the rules, which {@code /api/v1/scales/claim} tells
     */
    record Grade(String level, String rung, Map<String, String> name, String rules, List<String> missing, Instant reckoned) {}

    /**
     * A claim with the reasons for its grade.
     *
     * @param trace every condition that was asked, with the studies that answer it
     * @param certainty what its studies found of each change and how certain that is, on the scale {@code grade}
     */
    record Whole(@JsonUnwrapped View claim, List<Reckoned.Step> trace, List<Reckoned.Part> certainty) {}

    /** What became of a claim's grade each time that something under it changed, the newest first, and the number of the next part. */
    record History(int number, long total, List<Change> changes, @Nullable Integer next) {}

    /** A time at which something under a claim changed; a level is empty where the claim was withdrawn. */
    record Change(Instant at, Cause cause, String before, String after, boolean conclusionChanged) {}

    /** Something assumed on the way to it in a theory of change that did not hold, and what its test showed. */
    record InDoubt(Map<String, String> assumption, Map<String, String> finding, String entry, String theory) {}

    /** What a study says of it. */
    record Ground(String stance, String study, String title, String passage, String page) {}

    @GetMapping("/api/v1/claims")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 100_000);
        long total = store.countPublished();
        var claims = views(store.published((number - 1) * PART, PART));
        return open(new Listing(total, claims, (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/claims/{number:\\d{1,9}}")
    @ResponseBody
    ResponseEntity<?> show(@PathVariable int number) {
        var claim = store.numbered(number).filter(each -> each.state() != StudyState.DRAFT).orElseThrow(() -> new NotFound("claim"));
        if (!claim.isPublic()) {
            return ResponseEntity.status(HttpStatus.GONE)
                    .header("Access-Control-Allow-Origin", "*")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.GONE, claim.withdrawnReason().orElse("")));
        }
        var trace = grades.find(claim.id()).map(grade -> grade.result().trace()).orElse(List.of());
        return open(new Whole(views(List.of(claim)).getFirst(), trace, reasons.certainty(claim).parts()));
    }

    /** Also of a claim that was withdrawn. */
    @GetMapping("/api/v1/claims/{number:\\d{1,9}}/history")
    @ResponseBody
    ResponseEntity<History> history(@PathVariable int number, @RequestParam(defaultValue = "1") int page) {
        var claim = store.numbered(number).filter(each -> each.state() != StudyState.DRAFT).orElseThrow(() -> new NotFound("claim"));
        int part = Math.clamp(page, 1, 100_000);
        long total = changes.count(Followed.claim(claim.id()));
        var lines = changes.history(Followed.claim(claim.id()), (part - 1) * PART, PART).stream()
                .map(line -> new Change(line.at(), line.cause(), line.before(RuleFiles.CLAIM), line.after(RuleFiles.CLAIM), line.changed()))
                .toList();
        return open(new History(number, total, lines, (long) part * PART < total ? part + 1 : null));
    }

    /** Everything is read once for all of them. */
    private List<View> views(List<Claim> claims) {
        var graded = grades.find(claims.stream().map(Claim::id).toList());
        var rules = reasons.rules(graded.values());
        var studies = pages.studiesOf(claims);
        var doubts = pages.doubts(claims);
        var about = entries.named(claims.stream().flatMap(claim -> claim.wording().entry().stream()).distinct().toList());
        return claims.stream()
                .map(claim -> view(
                        claim,
                        Optional.ofNullable(graded.get(claim.id())).map(grade -> grade(grade, Objects.requireNonNull(rules.get(grade.result().version())))),
                        grounds(claim, studies),
                        doubts.getOrDefault(claim.id(), List.of()),
                        claim.wording().entry().map(about::get).filter(entry -> entry.path().isPresent()).map(entry -> entry.id().value())))
                .toList();
    }

    private static Grade grade(ClaimGrade grade, Rules rules) {
        var result = grade.result();
        return new Grade(
                result.level(), rules.levels().get(result.rung()).key(), rules.level(result.level()).map(level -> level.name().byTag()).orElse(Map.of()),
                result.signature(), result.missing(), grade.at());
    }

    /** By stance, as the page shows them. */
    private static List<Ground> grounds(Claim claim, Map<StudyId, Study> known) {
        return claim.wording().grounds().stream()
                .filter(ground -> ClaimPages.isPublic(known, ground))
                .sorted(Comparator.comparing(Claim.Ground::stance))
                .map(ground -> ground(ground, Objects.requireNonNull(known.get(ground.study()))))
                .toList();
    }

    private static Ground ground(Claim.Ground ground, Study study) {
        return new Ground(
                ground.stance().name().toLowerCase(Locale.ROOT), Ui.absolute(Ui.url(study.path())), study.text().source().title(), ground.passage(),
                ground.page());
    }

    private static View view(Claim claim, Optional<Grade> grade, List<Ground> grounds, List<Doubt> doubts, Optional<String> entry) {
        var wording = claim.wording();
        return new View(
                claim.number(), Ui.absolute(Ui.url(claim.path())), wording.text().byTag(), wording.scope().byTag(), entry.orElse(null),
                wording.effectTerm().orElse(null), grade.orElse(null), grounds,
                doubts.stream()
                        .map(doubt -> new InDoubt(
                                doubt.assumption().byTag(), doubt.finding().byTag(), doubt.entry().value(), Ui.absolute(Ui.url(doubt.path()))))
                        .toList(),
                claim.changedAt());
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
