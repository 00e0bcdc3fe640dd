package fi.kutomo.ecosystem.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Ids;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Work work = new Work(Ids.next());

    @Test
    void isTheAnswerWhileItGoesOn() {
        work.at(3, 10);
        assertThat(work.holds(NOW, Works.REST)).isTrue();
    }

    @Test
    void isNotTheAnswerAnyMoreOnceItHasAResult() {
        work.finish();
        assertThat(work.holds(NOW, Works.REST)).isFalse();
    }

    @Test
    void isTheAnswerUntilItHasRestedWhereItEndedWithoutAResult() {
        work.end(NOW);
        assertThat(work.holds(NOW.plus(Works.REST), Works.REST)).isTrue();
        assertThat(work.holds(NOW.plus(Works.REST).plusSeconds(1), Works.REST)).isFalse();
    }
}
