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
        var half = fresh.ask(List.of(fresh.sides().get(0).asked(NOW)), NOW);

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

    /** The other's no moves nothing that a side can see before its own time is over, whether or not it has answered. */
    @Test
    void tellsOfAnEndAtAnHourThatFollowsFromTheSidesOwnTime() {
        var declined = asked().answer(asked().sides().get(1), Answer.NO, NOW.plus(Duration.ofDays(3)));
        var withdrawn = asked().end(Ending.WITHDRAWN, NOW.plus(Duration.ofDays(20)));

        for (var over : List.of(declined, withdrawn)) {
            assertThat(over.sides().getFirst().asked().hears()).contains(NOW.plus(Introduction.OPEN));
        }
        assertThat(declined.sides().getLast().asked().hears()).as("who said no knows it").isEmpty();
        var late = declined.answer(declined.sides().getFirst(), Answer.YES, NOW.plus(Duration.ofDays(9)));
        assertThat(late.state()).isEqualTo(declined.state());
        assertThat(late.sides().getFirst().asked().hears()).contains(NOW.plus(Introduction.OPEN));
        var back = late.answer(late.sides().getFirst(), Answer.NO, NOW.plus(Duration.ofDays(10)));
        assertThat(back.sides().getFirst().asked().hears()).isEmpty();
    }

    @Test
    void givesEachSideItsOwnTimeWheneverTheOtherIsAsked() {
        var later = NOW.plus(Duration.ofDays(20));
        var first = fresh().ask(List.of(fresh().sides().getFirst().asked(NOW)), NOW);
        var agreed = first.answer(first.sides().getFirst(), Answer.YES, NOW.plus(Duration.ofDays(2)));
        var both = agreed.ask(List.of(agreed.sides().getLast().asked(later)), later);

        for (var each : List.of(agreed, both)) {
            assertThat(each.settled(each.sides().getFirst())).isEqualTo(NOW.plus(Introduction.OPEN.multipliedBy(2)));
        }
        assertThat(both.next()).contains(later.plus(Introduction.OPEN));
        assertThat(both.answer(both.sides().getLast(), Answer.YES, NOW.plus(Duration.ofDays(45))).state().word()).isEqualTo("INTRODUCED");
        var tooLate = NOW.plus(Introduction.OPEN);
        assertThatThrownBy(() -> agreed.ask(List.of(agreed.sides().getLast().asked(tooLate)), tooLate)).isInstanceOf(Refused.class);
    }

    @Test
    void staysTiedSinceTheDayOnWhichItWas() {
        var met = introduced().tell(introduced().sides().get(0), Outcome.TIE, NOW);
        var tied = met.tell(met.sides().get(1), Outcome.TIE, NOW);

        assertThat(tied.tell(tied.sides().get(1), Outcome.TIE, NOW.plus(Duration.ofDays(200))).state()).isEqualTo(tied.state());
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
                boolean known = now.state().introducedAt().isPresent();
                assertThat(known && !yeses || now.state().open() && yeses).as("seed %s round %s", seed, round).isFalse();
                if (!before.state().open() && before.state().introducedAt().isEmpty()) {
                    assertThat(now.state()).as("seed %s round %s", seed, round).isEqualTo(before.state());
                }
            }
        }
    }

    private static Introduction act(Introduction before, Random random) {
        var side = before.sides().get(random.nextInt(2));
        return switch (random.nextInt(8)) {
            case 0 -> before.ask(side.asked().at().isPresent() ? List.of() : List.of(side.asked(NOW)), NOW);
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
        return fresh.ask(fresh.sides().stream().map(side -> side.asked(NOW)).toList(), NOW);
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
