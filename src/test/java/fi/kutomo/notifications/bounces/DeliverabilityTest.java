package fi.kutomo.notifications.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliverabilityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

    /** The vector of the source: soft, soft, soft, sent, sent, hard. */
    @Test
    void countsAsPublished() {
        var first = Deliverability.first(false, NOW);
        var second = first.bounce(false, NOW);
        var third = second.bounce(false, NOW);
        var fourth = third.taken();
        var fifth = fourth.taken();
        var sixth = fifth.bounce(true, NOW);

        assertThat(first.score()).isEqualByComparingTo("1");
        assertThat(second.score()).isEqualByComparingTo("2");
        assertThat(third.score()).isEqualByComparingTo("3");
        assertThat(fourth.score()).isEqualByComparingTo("2.9");
        assertThat(fifth.score()).isEqualByComparingTo("2.8");
        assertThat(fifth.stoppedAt(NOW)).isFalse();
        assertThat(sixth.score()).isEqualByComparingTo("4.8");
        assertThat(sixth.stoppedAt(NOW)).isTrue();
    }

    @Test
    void beginsAnewAfter30Days() {
        var stopped = Deliverability.first(true, NOW).bounce(true, NOW);
        var later = NOW.plus(Duration.ofDays(31));

        assertThat(stopped.stoppedAt(NOW.plus(Duration.ofDays(29)))).isTrue();
        assertThat(stopped.stoppedAt(later)).isFalse();
        assertThat(stopped.bounce(false, later).score()).isEqualByComparingTo("1");
        assertThat(stopped.bounce(false, later).stoppedAt(later)).isFalse();
    }

    @Test
    void fallsNoLowerThanNothingAndLettersThatGoLiftNoStop() {
        var nearlyGood = new Deliverability(new BigDecimal("0.05"), NOW, java.util.Optional.empty());
        assertThat(nearlyGood.taken().score()).isEqualByComparingTo("0");
        assertThat(Deliverability.first(true, NOW).bounce(true, NOW).taken().stoppedAt(NOW)).isTrue();
    }
}
