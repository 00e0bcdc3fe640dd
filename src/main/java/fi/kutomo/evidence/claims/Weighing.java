package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.grading.Cause;
import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.Regraded;
import fi.kutomo.evidence.grading.RegradingStore;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Grades claims from what is public of them and their studies now. A study is read by what it was recorded to say of the claim, whichever
 * way its outcome went: that nothing changed may be just what is claimed.
 */
@Workflow
class Weighing {

    private final ClaimStore claims;
    private final Studies studies;
    private final ScaleStore scales;
    private final ClaimGradeStore grades;
    private final RegradingStore changes;
    private final Clock clock;

    Weighing(ClaimStore claims, Studies studies, ScaleStore scales, ClaimGradeStore grades, RegradingStore changes, Clock clock) {
        this.claims = claims;
        this.studies = studies;
        this.scales = scales;
        this.grades = grades;
        this.changes = changes;
        this.clock = clock;
    }

    /** How many were graded. A claim that is no longer public loses its grade; grading again without a change changes nothing. */
    int grade(Collection<UUID> ids, Cause cause) {
        grades.takeTurn();
        var rules = scales.current(RuleFiles.CLAIM);
        var before = grades.find(ids);
        var found = claims.find(ids);
        var known = studiesOf(found);
        var lines = new LinkedHashMap<UUID, Regraded>();
        int graded = 0;
        for (var claim : found) {
            var was = Optional.ofNullable(before.get(claim.id()));
            if (!claim.isPublic()) {
                was.ifPresent(each -> {
                    grades.remove(claim.id());
                    lines.put(claim.id(), line(cause, each.result().level(), ""));
                });
                continue;
            }
            var now = reckon(claim, known, rules);
            grades.write(now);
            graded++;
            was.filter(each -> tells(each, now, cause)).ifPresent(each -> lines.put(claim.id(), line(cause, each.result().level(), now.result().level())));
        }
        changes.log(Followed.Kind.CLAIM, lines);
        return graded;
    }

    /** Whether something changed of which followers are told; other rules alone are no news while the level stays. */
    private static boolean tells(ClaimGrade was, ClaimGrade now, Cause cause) {
        return !was.result().level().equals(now.result().level()) || cause != Cause.RULES && !was.basis().equals(now.basis());
    }

    private Regraded line(Cause cause, String before, String after) {
        return new Regraded(clock.instant(), cause, Map.of(RuleFiles.CLAIM, before), Map.of(RuleFiles.CLAIM, after), !before.equals(after));
    }

    private Map<StudyId, StudyRecord> studiesOf(Collection<Claim> found) {
        var ids = found.stream().flatMap(claim -> claim.wording().grounds().stream()).map(Claim.Ground::study).toList();
        return studies.find(ids).stream().collect(Collectors.toMap(StudyRecord::id, Function.identity()));
    }

    private ClaimGrade reckon(Claim claim, Map<StudyId, StudyRecord> known, Rules rules) {
        var basis = basis(claim, known);
        return new ClaimGrade(claim.id(), basis, Reckoning.of(rules, basis), clock.instant());
    }

    private static Basis basis(Claim claim, Map<StudyId, StudyRecord> known) {
        var wording = claim.wording();
        return new Basis(Footing.NONE, wording.grounds().stream()
                .filter(ground -> known.containsKey(ground.study()))
                .map(ground -> java.util.Objects.requireNonNull(known.get(ground.study())).saying(wording.effectTerm(), way(ground.stance())))
                .toList());
    }

    private static Direction way(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> Direction.POSITIVE;
            case WEAKENS -> Direction.NEGATIVE;
            case UNDECIDED -> Direction.NONE;
        };
    }

    /** Some public claims that were not graded by the rules in force. */
    List<UUID> notYet(int atMost) {
        return grades.notYet(scales.current(RuleFiles.CLAIM).signature(), atMost);
    }
}
