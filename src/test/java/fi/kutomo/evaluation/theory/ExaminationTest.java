package fi.kutomo.evaluation.theory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.MadeStudies;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExaminationTest {

    private static final LocalDate LATER = Drawn.TODAY.plusDays(30);

    @Test
    void callsAChainReasonedWhenEachMainLinkHasASource() {
        var theory = Drawn.of("a1 o1 s1 w1 a1-o1 o1-s1 s1-w1").sourced();

        assertThat(theory.flaws()).isEmpty();
        assertThat(theory.look().reasoned()).isTrue();
    }

    @Test
    void namesTheMainLinkWithoutASource() {
        var theory = Drawn.of("a1 o1 s1 a1-o1 o1-s1").sourced("a1-o1");

        assertThat(theory.flaws()).containsExactly("NO_SOURCE o1-s1");
        assertThat(theory.look().reasoned()).isFalse();
    }

    @Test
    void asksNoSourceOfWhatIsNotOnAWayFromActivityToChange() {
        var theory = Drawn.of("n1 i1 a1 s1 x1 n1-a1 i1-a1 a1-s1 x1-s1").sourced("a1-s1");

        assertThat(theory.flaws()).isEmpty();
        assertThat(theory.look().main()).containsExactly(theory.id("a1-s1"));
        assertThat(theory.look().reasoned()).isTrue();
    }

    @Test
    void findsWhatStandsAlone() {
        var theory = Drawn.of("a1 s1 o1 a1-s1").sourced();

        assertThat(theory.flaws()).containsExactly("ORPHAN o1");
        assertThat(theory.look().reasoned()).isTrue();
    }

    @Test
    void asksForAnIndicatorOfEveryOutcomeWithoutHoldingAnythingBack() {
        var theory = Drawn.of("a1 o1 s1 m1 w1 a1-o1 o1-s1 s1-m1 m1-w1").sourced().unmeasured("o1").unmeasured("m1").unmeasured("w1");

        assertThat(theory.flaws()).containsExactly("NO_INDICATOR m1");
        assertThat(theory.look().reasoned()).isTrue();
    }

    @Test
    void findsAChangeThatNoActivityLeadsTo() {
        var theory = Drawn.of("a1 s1 m1 x1 a1-s1 x1-m1").sourced();

        assertThat(theory.flaws()).containsExactly("UNREACHED m1");
        assertThat(theory.look().reasoned()).isFalse();
    }

    @Test
    void findsAnActivityThatLeadsToNoChange() {
        assertThat(Drawn.of("a1 a2 o2 s1 a1-s1 a2-o2").sourced().flaws()).containsExactly("LEADS_NOWHERE a2");
    }

    @Test
    void tellsWhatAnEmptyTheoryLacks() {
        assertThat(Drawn.of("n1 x1 x1-n1").sourced().flaws()).containsExactly("NO_ACTIVITY", "NO_CHANGE");
        assertThat(Examination.of(Graph.empty(), Known.nothing(), Drawn.TODAY).reasoned()).isFalse();
    }

    @Test
    void namesACircleOnceAndByItsBoxes() {
        var theory = Drawn.of("a1 s1 m1 w1 a1-s1 s1-m1 m1-s1 m1-w1").sourced();
        var flaw = theory.look().flaws().getFirst();

        assertThat(theory.flaws()).containsExactly("CIRCLE s1-m1");
        assertThat(flaw.about()).containsExactlyInAnyOrder(theory.id("s1"), theory.id("m1"));
        assertThat(theory.look().reasoned()).isFalse();
    }

    @Test
    void takesALoopThatIsMarked() {
        var theory = Drawn.of("a1 s1 m1 a1-s1 s1-m1 m1~a1").sourced();

        assertThat(theory.flaws()).isEmpty();
        assertThat(theory.look().reasoned()).isTrue();
    }

    @Test
    void asksForARationale() {
        var theory = Drawn.of("a1 s1 a1-s1").sourced();
        var link = theory.link("a1-s1");
        theory.with(new Link(link.id(), link.from(), link.to(), LocalizedText.empty(), false, link.sources(), List.of()));

        assertThat(theory.flaws()).containsExactly("NO_RATIONALE a1-s1");
    }

    @Test
    void headsWithTheWeakestWay() {
        var study = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE);
        var theory = Drawn.of("a1 o1 s1 m1 w1 a1-o1 o1-s1 a1-m1 s1-w1 m1-w1").sourced("a1-o1", "o1-s1", "m1-w1");
        theory.with(theory.link("s1-w1").with(List.of(Source.study(Stance.SUPPORTS, study.id().value()))));

        var weakest = theory.look(study).weakest().orElseThrow();

        assertThat(weakest.strength()).isEqualTo(Strength.REASONED);
        assertThat(weakest.link()).isEqualTo(theory.link("a1-m1"));
        assertThat(weakest.links()).containsExactly(theory.link("a1-m1"), theory.link("m1-w1"));
    }

    @Test
    void weighsStudiesAsTheLadderDoes() {
        var rct = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE);
        var other = study(Design.DID, Setting.NORDIC, Quality.GOOD, Direction.POSITIVE);
        var review = study(Design.META_ANALYSIS, Setting.OTHER, Quality.GOOD, Direction.POSITIVE);

        assertThat(strength(rct)).isEqualTo(Strength.MODERATE);
        assertThat(strength(rct, other)).isEqualTo(Strength.STRONG);
        assertThat(strength(rct, review)).isEqualTo(Strength.STRONG);
        assertThat(strength(study(Design.RCT, Setting.OTHER, Quality.GOOD, Direction.POSITIVE))).isEqualTo(Strength.INDICATIVE);
        assertThat(strength(study(Design.PRE_POST, Setting.FI, Quality.SATISFACTORY, Direction.POSITIVE))).isEqualTo(Strength.INDICATIVE);
        assertThat(strength(study(Design.RCT, Setting.FI, Quality.LOW, Direction.POSITIVE))).isEqualTo(Strength.SOURCED);
        assertThat(strength(study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE))).isEqualTo(Strength.SOURCED);
        assertThat(strength(review)).isEqualTo(Strength.SOURCED);
    }

    @Test
    void letsStudiesSpeakAgainstALink() {
        var pro = study(Design.PRE_POST, Setting.FI, Quality.GOOD, Direction.POSITIVE);
        var contra = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE);
        var equal = study(Design.PRE_POST, Setting.FI, Quality.GOOD, Direction.NEGATIVE);

        assertThat(Drawn.of("a1 s1 a1-s1").sourced().flaws(pro)).isEmpty();
        assertThat(weighed(pro, contra).flaws(pro, contra)).containsExactly("AGAINST a1-s1");
        assertThat(weighed(pro, equal).flaws(pro, equal)).containsExactly("CONTESTED a1-s1");
    }

    @Test
    void countsNoStudyThatIsNoLongerPublic() {
        var gone = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE);
        var theory = weighed(gone);

        assertThat(theory.flaws()).containsExactly("NO_SOURCE a1-s1", "SOURCE_GONE a1-s1");
        assertThat(theory.look().support().get(theory.id("a1-s1")).strength()).isEqualTo(Strength.REASONED);
    }

    @Test
    void putsWhatFollowsABrokenAssumptionInDoubt() {
        var theory = Drawn.of("a1 s1 m1 w1 a1-s1 s1-m1 m1-w1").sourced().assuming("s1-m1", AssumptionState.BROKEN, LATER);

        assertThat(theory.look().doubtful()).containsExactly(theory.id("m1"), theory.id("w1"));
        assertThat(theory.flaws()).containsExactly("BROKEN");
    }

    @Test
    void remindsOfATestThatIsLate() {
        assertThat(Drawn.of("a1 s1 a1-s1").sourced().assuming("a1-s1", AssumptionState.UNTESTED, Drawn.TODAY.minusDays(1)).flaws()).containsExactly("LATE");
        assertThat(Drawn.of("a1 s1 a1-s1").sourced().assuming("a1-s1", AssumptionState.UNTESTED, Drawn.TODAY).flaws()).isEmpty();
        assertThat(Drawn.of("a1 s1 a1-s1").sourced().assuming("a1-s1", AssumptionState.HOLDING, Drawn.TODAY.minusDays(1)).flaws()).isEmpty();
    }

    @Test
    void weighsAClaimByTheStudiesUnderIt() {
        var rct = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.POSITIVE);
        var other = study(Design.DID, Setting.NORDIC, Quality.GOOD, Direction.POSITIVE);
        var against = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE);
        var claim = new ClaimRecord(UUID.randomUUID(), 1, LocalizedText.of("Väite", "", ""), Optional.empty(), List.of(rct.id(), other.id()), List.of());
        var contested = new ClaimRecord(UUID.randomUUID(), 2, LocalizedText.of("Väite", "", ""), Optional.empty(), List.of(rct.id()), List.of(against.id()));

        assertThat(claimed(claim, Stance.SUPPORTS, rct, other).strength()).isEqualTo(Strength.STRONG);
        assertThat(claimed(claim, Stance.WEAKENS, rct, other).strength()).isEqualTo(Strength.AGAINST);
        assertThat(claimed(contested, Stance.SUPPORTS, rct, against).contested()).isTrue();
        assertThat(claimed(claim, Stance.SUPPORTS).sourced()).as("its studies are no longer public").isFalse();
    }

    /** That nothing changes may be just what is claimed: a claim brings its studies as it reads them, and weighs on a link what it weighs itself. */
    @Test
    void weighsAClaimOnALinkAsTheClaimItself() {
        var none = study(Design.RCT, Setting.FI, Quality.GOOD, Direction.NONE);
        var claim = new ClaimRecord(UUID.randomUUID(), 1, LocalizedText.of("Väite", "", ""), Optional.of("effect/loneliness"), List.of(none.id()), List.of());

        assertThat(claimed(claim, Stance.SUPPORTS, none).strength()).isEqualTo(Strength.MODERATE);
        assertThat(Strength.of(Drawn.BEARING.apply(List.of(none.saying(Optional.of("effect/loneliness"), Direction.POSITIVE))))).isEqualTo(Strength.MODERATE);
    }

    @Test
    void countsAClaimThatIsGone() {
        var theory = Drawn.of("a1 s1 a1-s1");
        theory.with(theory.link("a1-s1").with(List.of(Source.claim(Stance.SUPPORTS, UUID.randomUUID()))));

        var support = theory.look().support().get(theory.id("a1-s1"));

        assertThat(support.gone()).isEqualTo(1);
        assertThat(support.strength()).isEqualTo(Strength.REASONED);
    }

    private static Support claimed(ClaimRecord claim, Stance stance, StudyRecord... studies) {
        var theory = Drawn.of("a1 s1 a1-s1").knowing(claim);
        return theory.with(theory.link("a1-s1").with(List.of(Source.claim(stance, claim.id())))).look(studies).support().get(theory.id("a1-s1"));
    }

    private static Strength strength(StudyRecord... studies) {
        var theory = weighed(studies);
        return theory.look(studies).support().get(theory.id("a1-s1")).strength();
    }

    /** The first and all wanted findings support the link, the rest weaken it. */
    private static Drawn weighed(StudyRecord... studies) {
        var theory = Drawn.of("a1 s1 a1-s1");
        var sources = new java.util.ArrayList<Source>();
        for (int i = 0; i < studies.length; i++) {
            var wanted = i == 0 || studies[i].outcomes().getFirst().direction() == Direction.POSITIVE;
            sources.add(Source.study(wanted ? Stance.SUPPORTS : Stance.WEAKENS, studies[i].id().value()));
        }
        return theory.with(theory.link("a1-s1").with(sources));
    }

    private static StudyRecord study(Design design, Setting setting, Quality quality, Direction direction) {
        return MadeStudies.study(design, setting, quality, direction, 12, true);
    }
}
