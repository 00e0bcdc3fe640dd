package fi.kutomo.evidence.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.Grades;
import fi.kutomo.evidence.Ground.Fact;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Sureness;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KutomoTest
class GradingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Entries entries;

    @Autowired
    Grades grades;

    @Autowired
    Sureness sureness;

    @Autowired
    Grading grading;

    @Autowired
    GradeStore store;

    @Autowired
    RegradingStore changes;

    @Autowired
    JudgementStore judgements;

    @Autowired
    ScaleStore scales;

    private TestModel model;

    @BeforeEach
    void describe() {
        model = new TestModel(program);
        await().untilAsserted(() -> assertThat(grade().grade()).isEqualTo(EvidenceGrade.DESCRIBED));
    }

    private Grades.Graded grade() {
        return grades.of(List.of(model.entry)).get(model.entry);
    }

    private void judge(Fact fact, boolean holds) {
        judgements.insert(model.entry, new Judgement(fact, Optional.of(holds), "Esimerkki", Instant.now(), Optional.empty()));
        grading.grade(List.of(model.entry), Cause.GROUND);
    }

    @Test
    void gradesWhatIsPublishedAtOnce() {
        assertThat(grade().rung()).isEqualTo(1);
        assertThat(grade().rules()).isEqualTo("kutomo/1");
        assertThat(sureness.of(model.entry, Lang.EN)).contains(new Sureness.Sure(1, "Evidence: Described"));
    }

    @Test
    void climbsWhenAStudyIsPublishedAndFallsWhenItIsWithdrawn() {
        judge(Fact.REASONED_THEORY, true);
        var study = model.announced(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        await().untilAsserted(() -> assertThat(grade().grade()).isEqualTo(EvidenceGrade.MODERATE));

        model.withdraw(study);

        await().untilAsserted(() -> assertThat(grade().grade()).isEqualTo(EvidenceGrade.REASONED));
        assertThat(changes.history(Followed.of(model.entry), 0, 9)).extracting(Regraded::cause).startsWith(Cause.STUDY, Cause.STUDY, Cause.GROUND);
        assertThat(changes.history(Followed.of(model.entry), 0, 9).getFirst().before("kutomo")).isEqualTo("4");
    }

    @Test
    void saysThatNothingChangedWhenAnotherStudySaysTheSame() {
        judge(Fact.REASONED_THEORY, true);
        model.announced(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        await().untilAsserted(() -> assertThat(grade().grade()).isEqualTo(EvidenceGrade.MODERATE));

        model.announced(Design.RCT, Quality.GOOD, Direction.POSITIVE);

        await().untilAsserted(() -> assertThat(store.find(model.entry).orElseThrow().basis().studies()).hasSize(2));
        var last = changes.history(Followed.of(model.entry), 0, 1).getFirst();
        assertThat(last.before("kutomo")).isEqualTo(last.after("kutomo")).isEqualTo("4");
    }

    @Test
    void keepsWhatTheGradeWasReckonedFrom() {
        judge(Fact.REASONED_THEORY, true);
        judge(Fact.QUALITY_ASSURANCE, true);
        model.study(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        model.announced(Design.RCT, Quality.GOOD, Direction.POSITIVE);
        await().untilAsserted(() -> assertThat(grade().grade()).isEqualTo(EvidenceGrade.STRONG));

        var kept = store.find(model.entry).orElseThrow();

        for (var rules : scales.ofEntries()) {
            assertThat(kept.on(rules.scale())).contains(Reckoning.of(rules, kept.basis()));
            assertThat(Reckoning.reproduces(rules, kept.on(rules.scale()).orElseThrow())).isTrue();
        }
        assertThat(kept.results()).hasSize(RuleFiles.SCALES.size());
    }

    @Test
    void takesTheNewestAnswerOfAnAssessor() {
        judge(Fact.REASONED_THEORY, true);
        assertThat(grade().grade()).isEqualTo(EvidenceGrade.REASONED);

        judge(Fact.REASONED_THEORY, false);

        assertThat(grade().grade()).isEqualTo(EvidenceGrade.DESCRIBED);
    }

    @Test
    void changesNothingWhenNothingHasChanged() {
        var before = changes.history(Followed.of(model.entry), 0, 9);

        grading.grade(List.of(model.entry), Cause.RULES);

        assertThat(changes.history(Followed.of(model.entry), 0, 9)).isEqualTo(before);
        assertThat(grading.notYet(List.of(model.entry))).isEmpty();
    }
}
