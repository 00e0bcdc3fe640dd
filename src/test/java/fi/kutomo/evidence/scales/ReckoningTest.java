package fi.kutomo.evidence.scales;

import static fi.kutomo.evidence.MadeStudies.measured;
import static fi.kutomo.evidence.MadeStudies.outcome;
import static fi.kutomo.evidence.MadeStudies.study;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Ground.Fact;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.platform.sql.TestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReckoningTest {

    private static final Set<String> TOLD = Set.of("coreIdea");
    private static final Footing WHOLE = new Footing(0.9, TOLD, Map.of(Fact.REASONED_THEORY, true, Fact.QUALITY_ASSURANCE, true));
    private static final Footing WITHOUT_ASSURANCE = new Footing(0.9, TOLD, Map.of(Fact.REASONED_THEORY, true, Fact.QUALITY_ASSURANCE, false));

    private static Reckoned reckon(String scale, Footing footing, List<StudyRecord> studies) {
        return Reckoning.of(RuleFiles.read(scale, TestJson.json()), new Basis(footing, studies));
    }

    private static List<StudyRecord> twoGoodTrials() {
        return List.of(
                study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE, 12, true),
                study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE, 12, false));
    }

    @Test
    void reachesTheTopWithTwoGoodTrialsAndQualityAssurance() {
        var grade = reckon("kutomo", WHOLE, twoGoodTrials());

        assertThat(grade.level()).isEqualTo("5");
        assertThat(grade.missing()).isEmpty();
    }

    @Test
    void staysAtModerateWithoutQualityAssurance() {
        var grade = reckon("kutomo", WITHOUT_ASSURANCE, twoGoodTrials());

        assertThat(grade.level()).isEqualTo("4");
        assertThat(grade.missing()).containsExactly("QUALITY_ASSURANCE");
    }

    @Test
    void isContestedWhenAThirdTrialFindsNothing() {
        var studies = new ArrayList<>(twoGoodTrials());
        studies.add(study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE, 12, false));

        var grade = reckon("kutomo", WHOLE, studies);

        assertThat(grade.level()).isEqualTo("C");
        assertThat(grade.rung()).isEqualTo(5);
    }

    @Test
    void saysNoEffectWhenOnlyAGoodTrialWithoutChangeIsThere() {
        var grade = reckon("kutomo", WHOLE, List.of(study(Design.RCT, Setting.NORDIC, Quality.GOOD, Direction.NONE, 12, true)));

        assertThat(grade.level()).isEqualTo("N");
        assertThat(grade.rung()).isEqualTo(2);
    }

    @Test
    void saysHarmEvenBesideGoodTrialsUnlessASynthesisOutweighsIt() {
        var studies = new ArrayList<>(twoGoodTrials());
        studies.add(study(Design.DID, Setting.OTHER, Quality.SATISFACTORY, Direction.NEGATIVE, 0, true));

        var harmful = reckon("kutomo", WHOLE, studies);
        studies.add(study(Design.META_ANALYSIS, Setting.OTHER, Quality.SATISFACTORY, Direction.POSITIVE, 0, true));
        var outweighed = reckon("kutomo", WHOLE, studies);

        assertThat(harmful.level()).isEqualTo("H");
        assertThat(outweighed.level()).isEqualTo("5");
    }

    @Test
    void isNotContestedByASecondaryOutcomeWithoutChange() {
        var trial = study(
                Design.RCT, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true),
                List.of(outcome("effect/loneliness", true, Direction.POSITIVE, 12), outcome("effect/work", false, Direction.NONE, 12)));

        assertThat(reckon("kutomo", WHOLE, List.of(trial)).level()).isEqualTo("4");
    }

    @Test
    void takesASystematicReviewInPlaceOfASecondTrial() {
        var studies = List.of(
                study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE, 12, true),
                study(Design.REVIEW_SYSTEMATIC, Setting.OTHER, Quality.GOOD, Direction.POSITIVE, 0, false));

        assertThat(reckon("kutomo", WHOLE, studies).level()).isEqualTo("5");
    }

    @Test
    void tellsWhatNobodyHasAnswered() {
        var grade = reckon("kutomo", new Footing(1, TOLD, Map.of()), twoGoodTrials());

        assertThat(grade.level()).isEqualTo("1");
        assertThat(grade.missing()).containsExactly("REASONED_THEORY");
        assertThat(grade.trace()).filteredOn(step -> step.key().equals("REASONED_THEORY")).singleElement().matches(step -> !step.known());
    }

    @Test
    void doesNotCountWhatAStudyDoesNotTell() {
        var untold = study(
                Design.RCT, Setting.FI, Optional.empty(), Optional.empty(), List.of(outcome("effect/loneliness", true, Direction.POSITIVE, 12)));

        assertThat(reckon("kutomo", WHOLE, List.of(untold)).level()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "POST_ONLY, 0",
        "PRE_POST, 1",
        "PRE_POST_CONTROLS, 2",
        "COMPARISON_MATCHED, 2",
        "DID, 3",
        "RDD_IV, 4",
        "RCT, 5",
        "META_ANALYSIS, 0"
    })
    void putsDesignsOnTheMarylandScale(Design design, String level) {
        assertThat(reckon("maryland", Footing.NONE, List.of(study(design, Setting.OTHER, Quality.GOOD, Direction.NONE, 0, false))).level())
                .isEqualTo(level);
    }

    @Test
    void climbsNestaByReplication() {
        var theory = new Footing(0, Set.of(), Map.of(Fact.REASONED_THEORY, true));

        assertThat(reckon("nesta", theory, twoGoodTrials()).level()).isEqualTo("4");
        assertThat(reckon("nesta", theory, twoGoodTrials().subList(1, 2)).level()).isEqualTo("3");
        assertThat(reckon("nesta", Footing.NONE, twoGoodTrials()).level()).isEqualTo("0");
        assertThat(reckon("nesta", WHOLE, twoGoodTrials()).level()).isEqualTo("5");
    }

    @Test
    void tellsNoEffectFromTooLittleInEif() {
        assertThat(reckon("eif", Footing.NONE, List.of()).level()).isEqualTo("0");
        assertThat(reckon("eif", Footing.NONE, List.of(study(Design.POST_ONLY, Setting.FI, Quality.GOOD, Direction.POSITIVE, 0, true))).level())
                .isEqualTo("NL2");
        assertThat(reckon("eif", Footing.NONE, List.of(study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE, 0, true))).level())
                .isEqualTo("NE");
        assertThat(reckon("eif", Footing.NONE, twoGoodTrials()).level()).isEqualTo("4");
    }

    @Test
    void concludesGradeByLossesAndGains() {
        var points = RuleFiles.read("grade", TestJson.json()).points().orElseThrow();

        assertThat(points.name(points.conclude(4, 2, 0)).byTag().get("en")).endsWith("Low");
        assertThat(points.name(points.conclude(2, 0, 2)).byTag().get("en")).endsWith("High");
        assertThat(points.name(points.conclude(2, 2, 2)).byTag().get("en")).endsWith("Very low");
    }

    private static Reckoned weighed(Design design, Map<Domain, Integer> points) {
        var untold = new ArrayList<StudyRecord>();
        for (int i = 0; i < 2; i++) {
            untold.add(study(design, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true), List.of(outcome("effect/loneliness", true, Direction.POSITIVE, 12))));
        }
        return reckon("grade", new Footing(0, Set.of(), Map.of(), Map.of("effect/loneliness", points)), untold);
    }

    @Test
    void concludesFromWhatPeopleHaveWeighed() {
        assertThat(weighed(Design.RCT, Map.of(Domain.RISK_OF_BIAS, -1, Domain.IMPRECISION, -1)).level()).isEqualTo("2");
        assertThat(weighed(Design.PRE_POST, Map.of(Domain.LARGE_EFFECT, 1, Domain.DOSE_RESPONSE, 1, Domain.IMPRECISION, 0)).level()).isEqualTo("4");
        assertThat(weighed(Design.PRE_POST, Map.of(Domain.INCONSISTENCY, -2, Domain.LARGE_EFFECT, 2)).level()).isEqualTo("1");
    }

    @Test
    void computesWhatNobodyHasWeighed() {
        var unsure = study(
                Design.RCT, Setting.OTHER, Optional.of(Quality.LOW), Optional.of(true), List.of(outcome("effect/work", true, Direction.POSITIVE, 0)));
        var points = Map.of("effect/work", Map.of(Domain.RISK_OF_BIAS, 0));

        var grade = reckon("grade", new Footing(0, Set.of(), Map.of(), points), List.of(unsure));

        assertThat(reckon("grade", Footing.NONE, List.of(unsure)).missing()).contains("BIAS_MOST", "FAR");
        assertThat(grade.missing()).contains("FAR").doesNotContain("BIAS_MOST", "RISK_OF_BIAS");
        assertThat(Reckoning.reproduces(RuleFiles.read("grade", TestJson.json()), grade)).isTrue();
    }

    @Test
    void gradesEachOutcomeAndTakesTheWeakestMainOne() {
        var sure = study(
                Design.RCT, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true),
                List.of(measured("effect/loneliness", Direction.POSITIVE, Measure.SMD, -0.4, 0.1)));
        var unsure = study(
                Design.PRE_POST, Setting.FI, Optional.of(Quality.LOW), Optional.of(true), List.of(outcome("effect/work", true, Direction.POSITIVE, 0)));

        var grade = reckon("grade", Footing.NONE, List.of(sure, unsure));

        assertThat(grade.parts()).extracting(Reckoned.Part::effectTerm, Reckoned.Part::points)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("effect/loneliness", 4), org.assertj.core.groups.Tuple.tuple("effect/work", 1));
        assertThat(grade.parts().getFirst().effect().getAsDouble()).isCloseTo(0.4, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(grade.level()).isEqualTo("1");
        assertThat(grade.missing()).containsExactly("BIAS_MOST");
    }

    @ParameterizedTest
    @CsvSource({
        "-0.014, 0", "0.00, 0", "0.014, 0", "0.02, 1", "0.09, 1", "0.094, 1", "0.10, 2", "0.18, 2", "0.19, 3", "0.26, 3", "0.27, 4", "0.35, 4",
        "0.36, 5", "0.44, 5", "0.45, 6", "0.52, 6", "0.53, 7", "0.61, 7", "0.62, 8", "0.69, 8", "0.70, 9", "0.78, 9", "0.79, 10", "0.87, 10",
        "0.88, 11", "0.95, 11", "0.96, 12", "1.00, 12", "-0.34, -4"
    })
    void turnsEffectsIntoMonths(double effect, int months) {
        assertThat(RuleFiles.read("eef", TestJson.json()).points().orElseThrow().monthsFor(effect)).isEqualTo(months);
    }

    @Test
    void headlinesNoMonthsWithoutPadlocks() {
        var alone = study(
                Design.RCT, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true),
                List.of(measured("effect/learning", Direction.POSITIVE, Measure.SMD, 0.3, 0.1)));
        var doubted = study(
                Design.DID, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true),
                List.of(measured("effect/learning", Direction.POSITIVE, Measure.SMD, 0.3, 0.1)));

        var one = reckon("eef", Footing.NONE, List.of(alone));
        var none = reckon("eef", Footing.NONE, List.of(doubted));

        assertThat(one.level()).isEqualTo("1");
        assertThat(one.parts().getFirst().months()).hasValue(4);
        assertThat(none.level()).isEqualTo("0");
        assertThat(none.parts().getFirst().months()).isEmpty();
    }

    @Test
    void shipsRulesWithoutFault() {
        assertThat(RuleFiles.all(TestJson.json())).allSatisfy(rules -> assertThat(rules.fault()).isEmpty());
    }

    @Test
    void pointsAtAConditionThatIsNotThere() {
        var rules = RuleFiles.read("nesta", TestJson.json());
        var broken = new Rules(
                rules.scale(), 2, rules.form(), rules.name(), rules.about(), rules.source(), rules.levels(), rules.conclusions(), List.of(), rules.points());

        assertThat(broken.fault()).contains(new Rules.Fault("evidence.scales.fault.unknown", "REASONED_THEORY"));
    }
}
