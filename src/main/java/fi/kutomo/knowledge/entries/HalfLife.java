package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.EntryKind;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How quickly what is said of a kind of thing stops being reliable: after one half-life confidence is a half, after two a quarter.
 * Contacts 1 year, costs 2, descriptions of practice 3, syntheses of evidence 5, concepts 10.
 */
public enum HalfLife {
    CONTACT(1),
    COST(2),
    PRACTICE(3),
    SYNTHESIS(5),
    CONCEPT(10);

    private static final double DAYS_OF_YEAR = 365.2425;

    private final int years;

    HalfLife(int years) {
        this.years = years;
    }

    public int years() {
        return years;
    }

    /** An organisation's page is mostly how to reach it; results and materials sum up evidence. */
    public static HalfLife of(EntryKind kind) {
        return switch (kind) {
            case ORGANISATION -> CONTACT;
            case MODEL, PROGRAMME, PROJECT, TOOL, METHOD -> PRACTICE;
            case RESULT, MATERIAL -> SYNTHESIS;
            case CONCEPT -> HalfLife.CONCEPT;
        };
    }

    /** The day by which somebody is to look again: one half-life after the last confirmation. */
    public LocalDate reviewBy(LocalDate confirmed) {
        return confirmed.plus(Period.ofYears(years));
    }

    /**
     * {@code 0.5^(age / halfLife)}, both in years: 1 on the day of confirmation, never 0. For sorting and warnings only. A day in the
     * future is refused.
     */
    public double confidence(LocalDate confirmed, LocalDate today) {
        long days = ChronoUnit.DAYS.between(confirmed, today);
        if (days < 0) {
            throw new IllegalArgumentException("Confirmed in the future: " + confirmed);
        }
        return confidence(days / DAYS_OF_YEAR);
    }

    /** The same for an age in years. */
    public double confidence(double ageInYears) {
        return Math.pow(0.5, ageInYears / years);
    }

    public static Entry.Freshness confirmed(EntryKind kind, LocalDate day) {
        return new Entry.Freshness(java.util.Optional.of(day), java.util.Optional.of(of(kind).reviewBy(day)));
    }
}
