package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.scales.Domain;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Grades for programs, with the trace of each, what it was reckoned from, and what became of it before. */
@Controller
@Access(Access.Level.PUBLIC)
class GradeApiController {

    private static final int PART = 100;

    private final Entries entries;
    private final GradeStore store;
    private final RegradingStore changes;
    private final ScaleStore scales;
    private final WeighingStore weighings;
    private final EvidencePages pages;

    GradeApiController(Entries entries, GradeStore store, RegradingStore changes, ScaleStore scales, WeighingStore weighings, EvidencePages pages) {
        this.entries = entries;
        this.store = store;
        this.changes = changes;
        this.scales = scales;
        this.weighings = weighings;
        this.pages = pages;
    }

    /**
     * All grades of an entry.
     *
     * @param reckoned empty in the moment between its publication and its first grading
     * @param judged what people have weighed of the certainty of outcomes, with their reasons
     */
    record Answer(
            String id,
            String grade,
            int rung,
            Optional<Instant> reckoned,
            Footing footing,
            List<String> studies,
            List<Judged> judged,
            List<OnScale> scales) {

        static Answer nothing(String id) {
            return new Answer(id, EvidenceGrade.NOT_DESCRIBED.sign(), 0, Optional.empty(), Footing.NONE, List.of(), List.of(), List.of());
        }
    }

    /** One domain of one outcome as people have weighed it, in place of what is computed. */
    record Judged(String outcome, Domain domain, int points, String reason, Instant at) {}

    /** A part of all grades, and the number of the next one. */
    record Listing(long total, List<Line> grades, @Nullable Integer next) {}

    /**
     * An entry's grade in short.
     *
     * @param levels by scale
     * @param rules versions by which it was reckoned
     */
    record Line(String id, String grade, int rung, Map<String, String> levels, String rules, Instant reckoned, String record) {}

    /** What became of an entry's grades each time that something under them changed, the newest first, and the number of the next part. */
    record History(String id, long total, List<Change> changes, @Nullable Integer next) {}

    /**
     * A time at which something changed.
     *
     * @param before levels by scale
     * @param conclusionChanged whether Kutomo's own grade is another one than before
     */
    record Change(Instant at, Cause cause, Map<String, String> before, Map<String, String> after, boolean conclusionChanged) {}

    /** What one scale says. */
    record OnScale(String scale, int version, Map<String, String> name, Reckoned result) {}

    @GetMapping("/api/v1/grades/{id}")
    ResponseEntity<Answer> show(@PathVariable String id) {
        return open(store.find(publicEntry(id)).map(graded -> answer(id, graded)).orElseGet(() -> Answer.nothing(id)));
    }

    @GetMapping("/api/v1/grades")
    ResponseEntity<Listing> list(@RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 100_000);
        long total = store.count();
        var lines = store.lines((number - 1) * PART, PART);
        var ids = lines.stream().map(GradeStore.Line::entry).toList();
        var named = entries.named(ids);
        var levels = store.levels(ids);
        var grades = lines.stream()
                .filter(line -> Optional.ofNullable(named.get(line.entry())).flatMap(EntrySummary::path).isPresent())
                .map(line -> line(line, Objects.requireNonNull(named.get(line.entry())), levels.getOrDefault(line.entry(), Map.of())))
                .toList();
        return open(new Listing(total, grades, next(number, total)));
    }

    @GetMapping("/api/v1/grades/{id}/history")
    ResponseEntity<History> history(@PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        var entry = publicEntry(id);
        int number = Math.clamp(page, 1, 100_000);
        long total = changes.count(Followed.of(entry));
        var lines = changes.history(Followed.of(entry), (number - 1) * PART, PART).stream()
                .map(line -> new Change(
                        line.at(), line.cause(), new TreeMap<>(line.before()), new TreeMap<>(line.after()),
                        !line.before(RuleFiles.OWN).equals(line.after(RuleFiles.OWN))))
                .toList();
        return open(new History(id, total, lines, next(number, total)));
    }

    private static @Nullable Integer next(int number, long total) {
        return (long) number * PART < total ? number + 1 : null;
    }

    private static Line line(GradeStore.Line line, EntrySummary entry, Map<String, String> levels) {
        return new Line(
                entry.id().value(), levels.getOrDefault(RuleFiles.OWN, EvidenceGrade.NOT_DESCRIBED.sign()), line.rung(), new TreeMap<>(levels),
                line.rules(), line.at(), Ui.absolute("/api/v1/grades/" + entry.id().value()));
    }

    private EntryId publicEntry(String id) {
        var entry = PermanentId.parse(id).flatMap(entries::find).map(EntrySummary::entry).orElseThrow(() -> new NotFound(id));
        if (!entries.described(List.of(entry)).containsKey(entry)) {
            throw new NotFound(id);
        }
        return entry;
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }

    private Answer answer(String id, EntryGrades graded) {
        var onScales = graded.results().stream().map(result -> onScale(scales.get(result.scale(), result.version()).rules(), result)).toList();
        return new Answer(
                id,
                graded.own().level(),
                graded.own().rung(),
                Optional.of(graded.at()),
                graded.basis().footing(),
                graded.basis().studies().stream().map(StudyRecord::path).toList(),
                judged(graded.entry()),
                onScales);
    }

    private List<Judged> judged(EntryId entry) {
        return weighings.newest(List.of(entry)).getOrDefault(entry, List.of()).stream()
                .flatMap(each -> each.weights().stream()
                        .map(weight -> new Judged(each.effectTerm(), weight.domain(), weight.points(), weight.reason(), each.at())))
                .toList();
    }

    private OnScale onScale(Rules rules, Reckoned result) {
        var names = new LinkedHashMap<String, String>();
        pages.names(rules, result).forEach((lang, name) -> names.put(lang.tag(), name));
        return new OnScale(result.scale(), result.version(), names, result);
    }
}
