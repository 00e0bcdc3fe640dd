package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.ecosystem.introductions.Side.Asked;
import fi.kutomo.ecosystem.introductions.Side.Brief;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntroductionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void introducesWithTheSecondYesOnly() {
        var asked = asked();

        var once = asked.answer(asked.sides().get(0), Answer.YES, NOW);
        var twice = once.answer(once.sides().get(1), Answer.YES, NOW);

        assertThat(once.state().word()).isEqualTo("ASKING");
        assertThat(once.state().introducedAt()).isEmpty();
        assertThat(twice.state().introducedAt()).contains(NOW);
    }

    @Test
    void endsWithTheFirstNo() {
        var asked = asked();

        assertThat(asked.answer(asked.sides().get(1), Answer.NOT_NOW, NOW).state().word()).isEqualTo("DECLINED");
        assertThat(asked.answer(asked.sides().get(1), Answer.NO, NOW).state().introducedAt()).isEmpty();
    }

    @Test
    void takesNoAnswerTwiceNorTooLateNorUnasked() {
        var asked = asked();
        var answered = asked.answer(asked.sides().get(0), Answer.YES, NOW);
        var fresh = fresh();
        var half = fresh.ask(List.of(fresh.sides().get(0).asked(NOW, List.of())), NOW);

        assertThatThrownBy(() -> answered.answer(answered.sides().get(0), Answer.YES, NOW)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> asked.answer(asked.sides().get(0), Answer.YES, NOW.plus(Duration.ofDays(30)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> half.answer(half.sides().get(1), Answer.YES, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void letsAYesBeTakenBackUntilTheSecond() {
        var once = asked().answer(asked().sides().get(0), Answer.YES, NOW);
        var known = introduced();

        assertThat(once.answer(once.sides().get(0), Answer.NO, NOW).state().word()).isEqualTo("DECLINED");
        assertThatThrownBy(() -> known.answer(known.sides().get(0), Answer.NO, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void callsItATieWhenBothDo() {
        var met = introduced().tell(introduced().sides().get(0), Outcome.TIE, NOW);

        assertThat(met.state().word()).isEqualTo("MET");
        assertThat(met.tell(met.sides().get(1), Outcome.TIE, NOW).state().word()).isEqualTo("TIED");
    }

    @Test
    void letsATieBeToldAfterItWasClosed() {
        var closed = introduced().close(NOW);

        var once = closed.tell(closed.sides().get(0), Outcome.TIE, NOW);
        var twice = once.tell(once.sides().get(1), Outcome.TIE, NOW);

        assertThat(once.state().word()).isEqualTo("NO_TIE");
        assertThat(twice.state().word()).isEqualTo("TIED");
    }

    /** Whatever anybody does in whatever order, nobody is known before two yeses, and an end before them stays an end. */
    @Test
    void makesNobodyKnownByRandomActs() {
        long seed = Long.getLong("kutomo.test.seed", 0) == 0 ? System.nanoTime() : Long.getLong("kutomo.test.seed");
        System.out.println("Introductions by random acts, seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var now = fresh();
            for (int act = 0; act < 12; act++) {
                var before = now;
                try {
                    now = act(before, random);
                } catch (Refused no) {
                    now = before;
                }
                boolean yeses = now.sides().stream().allMatch(Side::agrees);
                assertThat(now.state().introducedAt().isPresent()).as("seed %s round %s", seed, round).isEqualTo(yeses);
                if (!before.state().open() && before.state().introducedAt().isEmpty()) {
                    assertThat(now.state()).as("seed %s round %s", seed, round).isEqualTo(before.state());
                }
            }
        }
    }

    private static Introduction act(Introduction before, Random random) {
        var side = before.sides().get(random.nextInt(2));
        return switch (random.nextInt(8)) {
            case 0 -> before.ask(side.asked().at().isPresent() ? List.of() : List.of(side.asked(NOW, List.of())), NOW);
            case 1, 2 -> before.answer(side, Answer.YES, NOW);
            case 3 -> before.answer(side, Answer.values()[random.nextInt(3)], NOW);
            case 4 -> before.end(Ending.values()[2 + random.nextInt(4)], NOW);
            case 5 -> before.meet(NOW);
            case 6 -> before.close(NOW);
            default -> before.tell(side, Outcome.values()[random.nextInt(4)], NOW);
        };
    }

    private static Introduction introduced() {
        var asked = asked();
        var once = asked.answer(asked.sides().get(0), Answer.YES, NOW);
        return once.answer(once.sides().get(1), Answer.YES, NOW);
    }

    private static Introduction asked() {
        var fresh = fresh();
        return fresh.ask(fresh.sides().stream().map(side -> side.asked(NOW, List.of())).toList(), NOW);
    }

    private static Introduction fresh() {
        return new Introduction(
                new UUID(1, 1), new State.Proposed(), List.of(side(1), side(2)), List.of(), "x", Optional.empty(), Optional.empty(), NOW, 0);
    }

    private static Side side(int place) {
        return new Side(
                new UUID(2, place), place, Optional.empty(), Contact.mail("x", place + "@example.org"), new Brief(Lang.FI, "x", List.of()), Asked.NOT_YET, 0,
                Optional.empty());
    }
}
