package fi.kutomo.evidence.scales;

import static fi.kutomo.evidence.MadeStudies.among;
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
import java.util.OptionalInt;
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
        return reckon("grade", new Footing(0, Set.of(), Map.of(), Map.of("effect/loneliness", points), Set.of()), untold);
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

        var grade = reckon("grade", new Footing(0, Set.of(), Map.of(), points, Set.of()), List.of(unsure));

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
    void headlinesMonthsOfLearningOnly() {
        var outcomes = List.of(
                measured("effect/learning-results", Direction.POSITIVE, Measure.SMD, 0.3, 0.1),
                measured("effect/loneliness", Direction.POSITIVE, Measure.SMD, -0.9, 0.1));
        var both = study(Design.RCT, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true), outcomes);
        var lonely = study(Design.RCT, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true), outcomes.subList(1, 2));

        var learnt = reckon("eef", Footing.NONE, List.of(both, lonely));
        var nothing = reckon("eef", Footing.NONE, List.of(lonely));

        assertThat(learnt.parts()).singleElement().satisfies(part -> {
            assertThat(part.because()).containsExactly(both.id());
            assertThat(part.effect().getAsDouble()).isCloseTo(0.3, org.assertj.core.api.Assertions.within(1e-12));
            assertThat(part.months()).hasValue(4);
        });
        assertThat(nothing.level()).isEmpty();
        assertThat(nothing.parts()).isEmpty();
        assertThat(Reckoning.of(first("eef"), new Basis(Footing.NONE, List.of(lonely))).parts().getFirst().months()).hasValue(11);
    }

    /** As it was brought at first: it stays, so that what was once concluded can be repeated. */
    private static Rules first(String scale) {
        return RuleFiles.versions(scale, TestJson.json()).getFirst();
    }

    @Test
    void asksRigorousEvaluationsToAgreeForTheTopOfEif() {
        var divided = new ArrayList<>(twoGoodTrials());
        divided.add(study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE, 12, true));
        var mostly = new ArrayList<>(twoGoodTrials());
        mostly.add(study(
                Design.RCT, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true),
                List.of(outcome("effect/loneliness", true, Direction.POSITIVE, 12), outcome("effect/trust", true, Direction.NONE, 12))));
        var harmed = new ArrayList<>(mostly);
        harmed.add(study(
                Design.DID, Setting.FI, Optional.of(Quality.GOOD), Optional.of(true),
                List.of(outcome("effect/loneliness", true, Direction.POSITIVE, 12), outcome("effect/trust", true, Direction.NEGATIVE, 12))));
        var weak = new ArrayList<>(twoGoodTrials());
        weak.add(study(Design.RCT, Setting.FI, Quality.LOW, Direction.NONE, 12, true));

        assertThat(reckon("eif", Footing.NONE, divided).level()).isEqualTo("3");
        assertThat(reckon("eif", Footing.NONE, divided).missing()).containsExactly("AGREED");
        assertThat(reckon("eif", Footing.NONE, mostly).level()).isEqualTo("4");
        assertThat(reckon("eif", Footing.NONE, harmed).missing()).containsExactly("NO_HARM");
        assertThat(reckon("eif", Footing.NONE, weak).level()).isEqualTo("4");
        assertThat(Reckoning.of(first("eif"), new Basis(Footing.NONE, divided)).level()).isEqualTo("4");
    }

    @Test
    void asksForEnoughPeopleInNesta() {
        var theory = new Footing(0, Set.of(), Map.of(Fact.REASONED_THEORY, true));
        var trial = twoGoodTrials().getFirst();
        var untold = new StudyRecord(
                trial.id(), trial.title(), trial.path(), trial.entries(), trial.year(), trial.design(), trial.setting(), trial.quality(),
                OptionalInt.empty(), trial.attrition(), trial.attritionDifference(), trial.independent(), trial.peerReviewed(),
                trial.registered(), trial.approaches(), trial.targetGroups(), trial.outcomes());

        assertThat(reckon("nesta", theory, List.of(among(trial, 100, List.of()))).level()).isEqualTo("3");
        assertThat(reckon("nesta", theory, List.of(among(trial, 99, List.of()))).level()).isEqualTo("2");
        assertThat(reckon("nesta", theory, List.of(untold)).level()).isEqualTo("2");
        assertThat(reckon("nesta", theory, List.of(twoGoodTrials().getFirst(), among(trial, 8, List.of()))).level()).isEqualTo("3");
        assertThat(Reckoning.of(first("nesta"), new Basis(theory, List.of(among(trial, 8, List.of())))).level()).isEqualTo("3");
    }

    private static Footing described(Map<Fact, Boolean> facts, String... terms) {
        return new Footing(0.9, TOLD, facts, Map.of(), Set.of(terms));
    }

    @Test
    void ratesForChildrenAndYoungPeopleOnlyInTheMannerOfKasvunTuki() {
        var facts = Map.of(Fact.REASONED_THEORY, true, Fact.QUALITY_ASSURANCE, true, Fact.TRAINING, true);
        var young = twoGoodTrials().stream().map(trial -> among(trial, 420, List.of("target-group/young-people"))).toList();
        var fits = described(facts, "target-group/young-people", "theme/mental-health");
        var adults = described(facts, "target-group/homeless", "theme/mental-health");
        var nobodySays = described(facts, "theme/mental-health");
        var otherAim = described(facts, "target-group/children", "theme/physical-activity");
        var untrained = described(Map.of(Fact.REASONED_THEORY, true), "target-group/children", "theme/loneliness");

        assertThat(reckon("kasvun-tuki", fits, young).level()).isEqualTo("5");
        assertThat(reckon("kasvun-tuki", fits, twoGoodTrials()).level()).as("of other people").isEqualTo("2");
        assertThat(reckon("kasvun-tuki", adults, young).level()).isEqualTo("NR");
        assertThat(reckon("kasvun-tuki", adults, young).missing()).containsExactly("TARGET_GROUP");
        assertThat(reckon("kasvun-tuki", nobodySays, young).trace()).filteredOn(step -> step.key().equals("TARGET_GROUP"))
                .isNotEmpty().allMatch(step -> !step.known());
        assertThat(reckon("kasvun-tuki", otherAim, young).missing()).containsExactly("AIM");
        assertThat(reckon("kasvun-tuki", untrained, young).missing()).containsExactly("TRAINING");
    }

    @Test
    void tellsHarmOnlyOfWhatItRatesInTheMannerOfKasvunTuki() {
        var facts = Map.of(Fact.TRAINING, true);
        var harm = List.of(among(
                study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NEGATIVE, 12, true), 420, List.of("target-group/children")));

        assertThat(reckon("kasvun-tuki", described(facts, "target-group/children", "theme/depression"), harm).level()).isEqualTo("negative");
        assertThat(reckon("kasvun-tuki", described(facts, "target-group/older-people", "theme/depression"), harm).level()).isEqualTo("NR");
    }

    @Test
    void countsFollowUpFromReviewedStudiesOnlyInTheMannerOfKasvunTuki() {
        var facts = Map.of(Fact.REASONED_THEORY, true, Fact.QUALITY_ASSURANCE, true, Fact.TRAINING, true);
        var fits = described(facts, "target-group/young-people", "theme/mental-health");
        var studies = new ArrayList<StudyRecord>();
        for (int i = 0; i < 2; i++) {
            studies.add(among(study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE, 1, true), 420, List.of("target-group/young-people")));
        }
        var late = among(study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE, 24, true), 420, List.of("target-group/young-people"));
        studies.add(new StudyRecord(
                late.id(), late.title(), late.path(), late.entries(), late.year(), late.design(), late.setting(), late.quality(), late.n(),
                late.attrition(), late.attritionDifference(), late.independent(), Optional.of(false), late.registered(), late.approaches(),
                late.targetGroups(), late.outcomes()));

        assertThat(reckon("kasvun-tuki", fits, studies).missing()).containsExactly("LASTING");
        studies.add(late);
        assertThat(reckon("kasvun-tuki", fits, studies).level()).isEqualTo("5");
    }

    @Test
    void readsWhatWasKeptBeforeTermsWereAsked() {
        var kept = TestJson.json().read("{\"completeness\": 0.5, \"told\": [], \"facts\": {}, \"weighed\": {}}", Footing.class);

        assertThat(kept.terms()).isEmpty();
    }

    @Test
    void shipsRulesWithoutFault() {
        for (var scale : RuleFiles.EVERY) {
            var versions = RuleFiles.versions(scale, TestJson.json());
            assertThat(versions).allSatisfy(rules -> assertThat(rules.fault()).isEmpty());
            for (int i = 0; i < versions.size(); i++) {
                assertThat(versions.get(i).signature()).isEqualTo(scale + "/" + (i + 1));
                assertThat(versions.get(i).changes().isPresent()).as("a later version of %s says what changed", scale).isEqualTo(i > 0);
            }
        }
    }

    @Test
    void asksForTermsThatExist() throws java.io.IOException {
        for (var scale : RuleFiles.EVERY) {
            for (var rules : RuleFiles.versions(scale, TestJson.json())) {
                var named = java.util.regex.Pattern.compile("\"(effect|target-group|theme)/([a-z-]+)\"").matcher(TestJson.json().text(rules));
                while (named.find()) {
                    var terms = new String(
                            ReckoningTest.class.getResourceAsStream("/vocabulary/" + named.group(1) + ".terms").readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
                    assertThat(terms).containsPattern("(?m)^\\s*" + named.group(2) + " \\|");
                }
            }
        }
    }

    @Test
    void pointsAtAConditionThatIsNotThere() {
        var rules = RuleFiles.read("nesta", TestJson.json());
        var broken = new Rules(
                rules.scale(), 2, rules.form(), rules.name(), rules.about(), rules.source(), rules.levels(), rules.conclusions(), List.of(), rules.points(),
                rules.changes());

        assertThat(broken.fault()).contains(new Rules.Fault("evidence.scales.fault.unknown", "REASONED_THEORY"));
    }
}
