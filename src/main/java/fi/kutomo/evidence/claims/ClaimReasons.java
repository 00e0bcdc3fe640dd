package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.grading.Findings;
import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.RegradingStore;
import fi.kutomo.evidence.grading.Traces;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoned;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells how sure we are that a claim holds, and beside it what its studies found of the change that it is about. */
@Component
class ClaimReasons {

    private static final int CHANGES = 30;

    private final ClaimGradeStore grades;
    private final RegradingStore changes;
    private final Studies studies;
    private final ScaleStore scales;
    private final Findings findings;
    private final Traces traces;

    ClaimReasons(
            ClaimGradeStore grades, RegradingStore changes, Studies studies, ScaleStore scales, Findings findings, Traces traces) {
        this.grades = grades;
        this.changes = changes;
        this.studies = studies;
        this.scales = scales;
        this.findings = findings;
        this.traces = traces;
    }

    /**
     * Empty before a claim has been graded.
     *
     * @param numbers by which the page names its studies
     */
    Optional<ClaimPage.Weighed> of(Claim claim, Map<StudyId, Integer> numbers, Lang lang) {
        return grades.find(claim.id()).map(grade -> {
            var rules = rules(grade);
            var looked = looked(claim);
            var labels = findings.labels(looked, lang);
            return new ClaimPage.Weighed(
                    traces.conclusion(rules, grade.result(), grade.at(), lang),
                    traces.missing(rules, grade.result(), lang),
                    findings.found(looked, labels, Optional.of(scales.current(RuleFiles.CERTAINTY)), Optional.of(certainty(looked)), lang),
                    traces.tell(rules, grade.result(), numbers, labels, lang),
                    traces.history(changes.history(Followed.claim(claim.id()), 0, CHANGES), rules, lang));
        });
    }

    /** In one line: the sign and the name of the level. */
    Map<UUID, String> lines(Collection<Claim> claims, Lang lang) {
        var found = grades.find(claims.stream().map(Claim::id).toList());
        var lines = new LinkedHashMap<UUID, String>();
        if (!found.isEmpty()) {
            var rules = scales.current(RuleFiles.CLAIM);
            found.forEach((claim, grade) -> rules.level(grade.result().level())
                    .ifPresent(level -> lines.put(claim, level.key() + " " + level.name().in(lang))));
        }
        return lines;
    }

    /** The version by which it was graded, which in the moment after a change may be the one before. */
    Rules rules(ClaimGrade grade) {
        return scales.get(RuleFiles.CLAIM, grade.result().version()).rules();
    }

    /** The same for many, each version read once. */
    Map<Integer, Rules> rules(Collection<ClaimGrade> grades) {
        var read = new LinkedHashMap<Integer, Rules>();
        grades.forEach(grade -> read.computeIfAbsent(grade.result().version(), version -> scales.get(RuleFiles.CLAIM, version).rules()));
        return read;
    }

    /** How certain the changes are that the studies under the claim found, whichever way they went. */
    Reckoned certainty(Claim claim) {
        return certainty(looked(claim));
    }

    private Reckoned certainty(List<StudyRecord> looked) {
        return Reckoning.of(scales.current(RuleFiles.CERTAINTY), new Basis(Footing.NONE, looked));
    }

    /** The public studies with what they found, of the change that the claim is about or of all. */
    private List<StudyRecord> looked(Claim claim) {
        var term = claim.wording().effectTerm();
        return studies.find(claim.wording().grounds().stream().map(Claim.Ground::study).toList()).stream()
                .map(study -> study.with(study.outcomes().stream()
                        .filter(outcome -> term.isEmpty() || term.get().equals(outcome.effectTerm()))
                        .toList()))
                .filter(study -> !study.outcomes().isEmpty())
                .toList();
    }
}
