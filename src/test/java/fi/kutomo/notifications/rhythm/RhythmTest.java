package fi.kutomo.notifications.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.notifications.rhythm.Rhythm.Quiet;
import fi.kutomo.notifications.rhythm.Rhythm.Summary;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.platform.web.Ui;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By the clock on the wall in Finland. 23 November 2026 is a Monday. */
class RhythmTest {

    @Test
    void bringsTheWeeklySummaryOnItsDayAtItsHour() {
        assertThat(turn(Summary.WEEKLY, "2026-11-23T08:00")).contains(at("2026-11-23T08:00"));
        assertThat(turn(Summary.WEEKLY, "2026-11-23T07:59")).contains(at("2026-11-16T08:00"));
        assertThat(turn(Summary.WEEKLY, "2026-11-29T23:00")).contains(at("2026-11-23T08:00"));
    }

    @Test
    void bringsTheDailyOneEachDay() {
        assertThat(turn(Summary.DAILY, "2026-11-25T09:00")).contains(at("2026-11-25T08:00"));
        assertThat(turn(Summary.DAILY, "2026-11-25T01:00")).contains(at("2026-11-24T08:00"));
    }

    @Test
    void bringsTheMonthlyOneOnTheFirstSuchDay() {
        assertThat(turn(Summary.MONTHLY, "2026-11-23T12:00")).contains(at("2026-11-02T08:00"));
        assertThat(turn(Summary.MONTHLY, "2026-12-07T07:00")).contains(at("2026-11-02T08:00"));
        assertThat(turn(Summary.MONTHLY, "2026-12-07T08:30")).contains(at("2026-12-07T08:00"));
        assertThat(turn(Summary.NEVER, "2026-12-07T08:30")).isEmpty();
    }

    @Test
    void keepsItsHourWhenTheClockIsTurned() {
        assertThat(turn(Summary.DAILY, "2026-03-29T12:00")).contains(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(turn(Summary.DAILY, "2026-10-25T12:00")).contains(Instant.parse("2026-10-25T06:00:00Z"));
    }

    @Test
    void isQuietOverMidnight() {
        assertThat(Rhythm.USUAL.quietAt(at("2026-11-23T21:00"))).isTrue();
        assertThat(Rhythm.USUAL.quietAt(at("2026-11-24T06:59"))).isTrue();
        assertThat(Rhythm.USUAL.quietAt(at("2026-11-24T07:00"))).isFalse();
        assertThat(new Rhythm(Rhythm.USUAL.ways(), Summary.DAILY, DayOfWeek.MONDAY, 8, Optional.of(new Quiet(9, 16))).quietAt(at("2026-11-24T15:00"))).isTrue();
        assertThat(new Rhythm(Rhythm.USUAL.ways(), Summary.DAILY, DayOfWeek.MONDAY, 8, Optional.empty()).quietAt(at("2026-11-24T03:00"))).isFalse();
    }

    @Test
    void becomesCalmerAndThenSilent() {
        var daily = new Rhythm(Rhythm.USUAL.ways(), Summary.DAILY, DayOfWeek.FRIDAY, 15, Optional.empty());

        assertThat(daily.fewer().way(Group.YOU)).isEqualTo(Way.SUMMARY);
        assertThat(daily.fewer().summary()).isEqualTo(Summary.DAILY);
        assertThat(daily.fewer().silent()).isFalse();
        assertThat(daily.fewer().fewer()).isEqualTo(daily.fewer());
        assertThat(daily.none().silent()).isTrue();
        assertThat(daily.none().weekday()).isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void givesASummaryToWhoeverWantsNothingElseAndHadNone() {
        var none = new Rhythm(Rhythm.USUAL.ways(), Summary.NEVER, DayOfWeek.FRIDAY, 15, Optional.empty());

        assertThat(none.fewer().summary()).isEqualTo(Summary.WEEKLY);
        assertThat(none.fewer().silent()).isFalse();
        assertThat(none.none().fewer()).as("nobody who has left is brought back").isEqualTo(none.none());
    }

    private static Optional<Instant> turn(Summary summary, String now) {
        return new Rhythm(Rhythm.USUAL.ways(), summary, DayOfWeek.MONDAY, 8, Optional.empty()).latestTurn(at(now));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Ui.ZONE).toInstant();
    }
}
