package fi.kutomo.evaluation.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShakenTest {

    private static final UUID BEFORE = new UUID(0, 1);
    private static final UUID HERE = new UUID(0, 2);
    private static final UUID AFTER = new UUID(0, 3);
    private static final UUID BESIDE = new UUID(0, 4);

    @Test
    void shakesTheClaimsOnTheLinkAndAfterIt() {
        var theory = Drawn.of("a1 o1 s1 m1 w1 a1-o1 o1-s1 s1-m1 o1-w1");
        claim(theory, "a1-o1", Stance.SUPPORTS, BEFORE);
        claim(theory, "o1-s1", Stance.SUPPORTS, HERE);
        claim(theory, "s1-m1", Stance.SUPPORTS, AFTER);
        claim(theory, "o1-w1", Stance.SUPPORTS, BESIDE);
        theory.assuming("o1-s1", AssumptionState.BROKEN, Drawn.TODAY);

        assertThat(Shaken.by(theory.graph())).containsOnlyKeys(HERE, AFTER);
        assertThat(Shaken.by(theory.graph()).get(AFTER)).singleElement().extracting(Assumption::state).isEqualTo(AssumptionState.BROKEN);
    }

    @Test
    void leavesAloneWhatHoldsAndWhatSpeaksAgainst() {
        var theory = Drawn.of("a1 o1 s1 a1-o1 o1-s1");
        claim(theory, "a1-o1", Stance.WEAKENS, HERE);
        claim(theory, "o1-s1", Stance.SUPPORTS, AFTER);
        assertThat(Shaken.by(theory.assuming("a1-o1", AssumptionState.UNTESTED, Drawn.TODAY).graph())).isEmpty();
        assertThat(Shaken.by(theory.assuming("a1-o1", AssumptionState.HOLDING, Drawn.TODAY).graph())).isEmpty();
        assertThat(Shaken.by(theory.assuming("a1-o1", AssumptionState.BROKEN, Drawn.TODAY).graph())).containsOnlyKeys(AFTER);
    }

    @Test
    void goesNotBackAlongALoop() {
        var theory = Drawn.of("a1 s1 m1 a1-s1 s1-m1 m1~a1");
        claim(theory, "a1-s1", Stance.SUPPORTS, BEFORE);
        claim(theory, "m1~a1", Stance.SUPPORTS, HERE);
        theory.assuming("m1~a1", AssumptionState.BROKEN, Drawn.TODAY);

        assertThat(Shaken.by(theory.graph())).containsOnlyKeys(HERE);
    }

    private static void claim(Drawn theory, String link, Stance stance, UUID claim) {
        theory.with(theory.link(link).with(List.of(Source.claim(stance, claim))));
    }
}
