package fi.kutomo.evidence.scales;

import static fi.kutomo.evidence.MadeStudies.study;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.MadeStudies;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.platform.sql.TestJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How studies bear on a claim: by what they were recorded to say of it, as for the claim and for links of theories alike. */
class ClaimRulesTest {

    private static final Rules RULES = RuleFiles.read(RuleFiles.CLAIM, TestJson.json());
    private static final Rules LADDER = RuleFiles.read(RuleFiles.OWN, TestJson.json());

    private static Reckoned reckon(StudyRecord... said) {
        return Reckoning.of(RULES, new Basis(Footing.NONE, List.of(said)));
    }

    private static StudyRecord said(Direction way, Design design, Setting setting, Quality quality) {
        return study(design, setting, quality, Direction.MIXED, 12, true).saying(Optional.of("effect/loneliness"), way);
    }

    @Test
    void climbAsTheLadderOfEvidenceDoes() {
        var rct = said(Direction.POSITIVE, Design.RCT, Setting.FI, Quality.GOOD);
        var other = said(Direction.POSITIVE, Design.DID, Setting.NORDIC, Quality.GOOD);
        var review = said(Direction.POSITIVE, Design.META_ANALYSIS, Setting.OTHER, Quality.GOOD);

        assertThat(reckon().level()).isEqualTo("1");
        assertThat(reckon(said(Direction.POSITIVE, Design.RCT, Setting.FI, Quality.LOW)).level()).isEqualTo("2");
        assertThat(reckon(review).level()).isEqualTo("2");
        assertThat(reckon(said(Direction.POSITIVE, Design.PRE_POST, Setting.FI, Quality.SATISFACTORY)).level()).isEqualTo("3");
        assertThat(reckon(said(Direction.POSITIVE, Design.RCT, Setting.HIGH_INCOME, Quality.GOOD)).level()).isEqualTo("3");
        assertThat(reckon(rct).level()).isEqualTo("4");
        assertThat(reckon(rct).missing()).containsExactly("REPEATED");
        assertThat(reckon(rct, other).level()).isEqualTo("5");
        assertThat(reckon(rct, review).level()).isEqualTo("5");
    }

    @Test
    void letNothingThatIsNotKnownCount() {
        var unjudged = study(Design.RCT, Setting.FI, Optional.empty(), Optional.empty(), List.of());

        assertThat(reckon(unjudged.saying(Optional.empty(), Direction.POSITIVE)).level()).isEqualTo("2");
    }

    @Test
    void weighNullAndHarmfulGroundsAgainst() {
        var good = said(Direction.POSITIVE, Design.RCT, Setting.FI, Quality.GOOD);
        var weakens = said(Direction.NEGATIVE, Design.RCT, Setting.OTHER, Quality.SATISFACTORY);
        var open = said(Direction.NONE, Design.RCT, Setting.FI, Quality.GOOD);
        var before = said(Direction.POSITIVE, Design.PRE_POST, Setting.FI, Quality.GOOD);
        var review = said(Direction.POSITIVE, Design.META_ANALYSIS, Setting.OTHER, Quality.GOOD);

        assertThat(reckon(weakens).level()).isEqualTo("A");
        assertThat(reckon(before, weakens)).satisfies(against -> {
            assertThat(against.level()).isEqualTo("A");
            assertThat(against.rung()).as("the rung stays beside it").isEqualTo(2);
        });
        assertThat(reckon(review, weakens).level()).as("a review outweighs it").isEqualTo("2");
        assertThat(reckon(good, weakens).level()).isEqualTo("C");
        assertThat(reckon(good, open).level()).isEqualTo("C");
        assertThat(reckon(open).level()).isEqualTo("N");
        assertThat(reckon(said(Direction.NEGATIVE, Design.RCT, Setting.FI, Quality.LOW), good).level()).as("a weak study weighs little").isEqualTo("4");
    }

    @Test
    void neverFallByASupportingStudyNorByTheOrder() {
        long seed = Long.getLong("kutomo.test.seed", 0) == 0 ? System.nanoTime() : Long.getLong("kutomo.test.seed");
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        var reached = new HashSet<String>();
        for (int round = 0; round < 4000; round++) {
            var said = new ArrayList<StudyRecord>();
            for (var one : MadeStudies.some(random, 5)) {
                var way = random.nextInt(3) == 0 ? Direction.NEGATIVE : random.nextInt(5) == 0 ? Direction.NONE : Direction.POSITIVE;
                said.add(one.saying(Optional.of("effect/loneliness"), way));
            }
            var before = Reckoning.of(RULES, new Basis(Footing.NONE, said));
            Collections.shuffle(said, random);
            assertThat(Reckoning.of(RULES, new Basis(Footing.NONE, said))).isEqualTo(before);
            assertThat(Reckoning.reproduces(RULES, before)).isTrue();
            reached.add(before.level());
            said.add(MadeStudies.supporting(random).saying(Optional.empty(), Direction.POSITIVE));
            assertThat(Reckoning.of(RULES, new Basis(Footing.NONE, said)).rung()).isGreaterThanOrEqualTo(before.rung());
        }
        assertThat(reached).contains("1", "2", "3", "4", "5", "A", "C", "N");
    }

    /** The two ladders ask the same of studies, so that a model and a claim of the same rung are equally well studied. */
    @Test
    void askTheSameOfStudiesAsTheLadderFromThreeUpwards() {
        for (var key : List.of("SIGNS", "COMPARED_STUDY", "REPEATED", "LASTING", "INDEPENDENT")) {
            assertThat(RULES.asked(key).orElseThrow().condition()).as(key).isEqualTo(LADDER.asked(key).orElseThrow().condition());
        }
    }
}
