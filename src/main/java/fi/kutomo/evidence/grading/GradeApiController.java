package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.scales.Domain;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Grades for programs, with the trace of each and what it was reckoned from. */
@Controller
@Access(Access.Level.PUBLIC)
class GradeApiController {

    private final Entries entries;
    private final GradeStore store;
    private final ScaleStore scales;
    private final WeighingStore weighings;
    private final EvidencePages pages;

    GradeApiController(Entries entries, GradeStore store, ScaleStore scales, WeighingStore weighings, EvidencePages pages) {
        this.entries = entries;
        this.store = store;
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

    /** What one scale says. */
    record OnScale(String scale, int version, Map<String, String> name, Reckoned result) {}

    @GetMapping("/api/v1/grades/{id}")
    ResponseEntity<Answer> show(@PathVariable String id) {
        var entry = PermanentId.parse(id).flatMap(entries::find).map(EntrySummary::entry).orElseThrow(() -> new NotFound(id));
        if (!entries.described(List.of(entry)).containsKey(entry)) {
            throw new NotFound(id);
        }
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .body(store.find(entry).map(graded -> answer(id, graded)).orElseGet(() -> Answer.nothing(id)));
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
