package fi.kutomo.notifications.rhythm;

import fi.kutomo.platform.notices.Why.Group;
import fi.kutomo.platform.web.Ui;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * When somebody wants mail. All times are those of the clock on the wall in Finland.
 *
 * @param weekday of the weekly summary; the monthly one comes on the first such day of the month
 * @param hour at which a summary comes
 * @param quiet when no mail comes; what would, waits until it is over
 */
public record Rhythm(Map<Group, Way> ways, Summary summary, DayOfWeek weekday, int hour, Optional<Quiet> quiet) {

    /** What holds for whoever never chose: what is meant for the reader comes by itself, everything else once a week. */
    public static final Rhythm USUAL = new Rhythm(
            Map.of(Group.YOU, Way.AT_ONCE, Group.COMMUNITIES, Way.SUMMARY, Group.FOLLOWED, Way.SUMMARY, Group.CHANCES, Way.SUMMARY),
            Summary.WEEKLY,
            DayOfWeek.MONDAY,
            8,
            Optional.of(new Quiet(21, 7)));

    /** How notices of one group come by mail. In the inbox they are in any case. */
    public enum Way {
        AT_ONCE,
        SUMMARY,
        NOTHING
    }

    /** How often a summary comes. */
    public enum Summary {
        DAILY,
        WEEKLY,
        MONTHLY,
        NEVER
    }

    /** From one full hour until another, perhaps over midnight. */
    public record Quiet(int from, int until) {

        public Quiet {
            if (from == until || from < 0 || until < 0 || from > 23 || until > 23) {
                throw new IllegalArgumentException(from + "-" + until);
            }
        }

        boolean holds(int hour) {
            return from < until ? hour >= from && hour < until : hour >= from || hour < until;
        }
    }

    public Rhythm {
        var all = new EnumMap<Group, Way>(Group.class);
        for (var group : Group.values()) {
            all.put(group, Objects.requireNonNull(ways.get(group)));
        }
        ways = all;
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour " + hour);
        }
    }

    public Way way(Group group) {
        return Objects.requireNonNull(ways.get(group));
    }

    /** The same with fewer mails: what came by itself comes in the summary, weekly for whoever had none. */
    public Rhythm fewer() {
        if (calm()) {
            return this;
        }
        var calmer = new EnumMap<>(ways);
        calmer.replaceAll((_, way) -> way == Way.AT_ONCE ? Way.SUMMARY : way);
        return new Rhythm(calmer, summary == Summary.NEVER ? Summary.WEEKLY : summary, weekday, hour, quiet);
    }

    /** Whether nothing comes by itself. */
    public boolean calm() {
        return !ways.containsValue(Way.AT_ONCE);
    }

    /** The same without any mail about notices. */
    public Rhythm none() {
        var nothing = new EnumMap<>(ways);
        nothing.replaceAll((_, _) -> Way.NOTHING);
        return new Rhythm(nothing, Summary.NEVER, weekday, hour, quiet);
    }

    public boolean silent() {
        return ways.values().stream().allMatch(way -> way == Way.NOTHING || way == Way.SUMMARY && summary == Summary.NEVER);
    }

    public boolean quietAt(Instant moment) {
        return quiet.filter(each -> each.holds(moment.atZone(Ui.ZONE).getHour())).isPresent();
    }

    /** When the latest summary was due; empty: never. */
    public Optional<Instant> latestTurn(Instant now) {
        var here = now.atZone(Ui.ZONE);
        var day = here.getHour() >= hour ? here.toLocalDate() : here.toLocalDate().minusDays(1);
        return switch (summary) {
            case NEVER -> Optional.empty();
            case DAILY -> Optional.of(turn(day));
            case WEEKLY -> Optional.of(turn(day.with(TemporalAdjusters.previousOrSame(weekday))));
            case MONTHLY -> {
                var first = day.with(TemporalAdjusters.firstInMonth(weekday));
                yield Optional.of(turn(first.isAfter(day) ? day.minusMonths(1).with(TemporalAdjusters.firstInMonth(weekday)) : first));
            }
        };
    }

    private Instant turn(LocalDate day) {
        return ZonedDateTime.of(day, java.time.LocalTime.of(hour, 0), Ui.ZONE).toInstant();
    }
}
