package fi.kutomo.gatherings.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clocks, cadences and the run of an agenda. */
class WhenTest {

    @Test
    void keepsTheTimeOfDayWhenSummerTimeEnds() {
        var thursday = new When(LocalDateTime.of(2026, 10, 22, 14, 0), Ui.ZONE, 90);

        var next = thursday.later(1);

        assertThat(next.begins()).isEqualTo(LocalDateTime.of(2026, 10, 29, 14, 0));
        assertThat(thursday.start()).isEqualTo(Instant.parse("2026-10-22T11:00:00Z"));
        assertThat(next.start()).isEqualTo(Instant.parse("2026-10-29T12:00:00Z"));
    }

    @Test
    void knowsTheHourThatNoClockShows() {
        assertThat(new When(LocalDateTime.of(2026, 3, 29, 3, 30), Ui.ZONE, 60).shown()).isFalse();
        assertThat(new When(LocalDateTime.of(2026, 3, 29, 4, 0), Ui.ZONE, 60).shown()).isTrue();
        assertThat(new When(LocalDateTime.of(2026, 10, 25, 3, 30), Ui.ZONE, 60).start()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void missesAPromiseOnlyAWeekAfterTheDay() {
        var series = new Series(UUID.randomUUID(), UUID.randomUUID(), true, LocalizedText.of("Klinikka", "", ""), 4, LocalDate.of(2026, 9, 1));
        var last = Optional.of(LocalDate.of(2026, 9, 10));

        assertThat(series.due(last)).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(series.missed(last, false, LocalDate.of(2026, 10, 15))).isFalse();
        assertThat(series.missed(last, false, LocalDate.of(2026, 10, 16))).isTrue();
        assertThat(series.missed(last, true, LocalDate.of(2026, 10, 16))).isFalse();
        assertThat(series.missed(Optional.empty(), false, LocalDate.of(2026, 10, 7))).isTrue();
    }

    @Test
    void letsLaterPartsFollowTheOneThatRuns() {
        var agenda = List.of(part(10), part(45), part(20));
        var planned = Instant.parse("2026-12-03T12:00:00Z");

        assertThat(Run.NOT_YET.spans(agenda, planned, planned).get(2).from()).isEqualTo(Instant.parse("2026-12-03T12:55:00Z"));

        var second = Run.begin(planned).to(1, Instant.parse("2026-12-03T12:15:00Z"));
        assertThat(second.spans(agenda, planned, Instant.parse("2026-12-03T12:20:00Z")).get(2).from()).isEqualTo(Instant.parse("2026-12-03T13:00:00Z"));
    }

    @Test
    void doesNotCountARest() {
        var agenda = List.of(part(10), part(45));
        var begun = Run.begin(Instant.parse("2026-12-03T12:00:00Z")).rest(Instant.parse("2026-12-03T12:05:00Z"));

        var on = begun.goOn(Instant.parse("2026-12-03T12:12:00Z"));

        assertThat(on.rests()).isEmpty();
        assertThat(on.spans(agenda, Instant.EPOCH, Instant.parse("2026-12-03T12:12:00Z")).get(0).until()).isEqualTo(Instant.parse("2026-12-03T12:17:00Z"));
    }

    private static Part part(int minutes) {
        return new Part(minutes, LocalizedText.of("Osa", "", ""), LocalizedText.empty());
    }
}
