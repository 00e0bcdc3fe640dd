package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is measured and how.
 *
 * @param code short name by which people call it, may be empty
 * @param unit what one of it is: a person, an hour, a point
 * @param people it counts people, or is a share or mean of people: small groups are hidden, and nobody may be counted twice
 * @param factor by which the reckoned value is multiplied: 100 for per cent, 1 000 for events in a thousand people
 * @param numerator what is counted above the line
 * @param denominator what is counted below it; empty where nothing is divided
 * @param annualised the numerator is stretched to a year by the days of the period
 * @param decimals shown to readers; the reckoning is exact
 * @param collection how the numbers are collected
 * @param breakdowns by which counts and sums are given in parts
 * @param theme term of the scheme {@code theme}, or empty
 * @param effect term of the scheme {@code effect}, or empty
 * @param links the codes under which others know it
 */
public record Indicator(
        String code,
        LocalizedText name,
        LocalizedText definition,
        Level level,
        Kind kind,
        LocalizedText unit,
        boolean people,
        BigDecimal factor,
        LocalizedText numerator,
        LocalizedText denominator,
        boolean annualised,
        int decimals,
        Direction direction,
        LocalizedText collection,
        Frequency frequency,
        List<Breakdown> breakdowns,
        String theme,
        String effect,
        Map<Scheme, String> links,
        LocalizedText source,
        String address) {

    /** Where on the chain from action to change it stands. */
    public enum Level {
        PROCESS,
        OUTPUT,
        OUTCOME,
        IMPACT
    }

    /** Of what sort its values are, which decides how they are reckoned and whether they can be put together. */
    public enum Kind {
        /** So many of something. */
        COUNT,
        /** An amount: hours, euros. */
        SUM,
        /** A mean of people or things, weighted by how many they are. */
        MEAN,
        PERCENT,
        /** One thing for each of another. */
        RATIO,
        /** A figure of its own scale that cannot be added. */
        INDEX,
        YESNO,
        /** Words. */
        QUALITATIVE;

        public boolean divided() {
            return this == PERCENT || this == RATIO;
        }

        /** Parts of it add up to the whole. */
        public boolean parted() {
            return this == COUNT || this == SUM;
        }
    }

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN
    }

    /** How often a value is expected. */
    public enum Frequency {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        ONCE
    }

    /** Who else knows it under a code of theirs. */
    public enum Scheme {
        ESF,
        SDG,
        IRIS,
        SOTKANET
    }

    /** Whether values under both can be put together: the same reckoning, and no text of the definition reworded. A new translation changes nothing. */
    boolean means(Indicator other) {
        return reckonedLike(other)
                && Stream.of(Lang.values()).allMatch(lang -> says(lang, definition, other.definition)
                        && says(lang, unit, other.unit)
                        && says(lang, numerator, other.numerator)
                        && says(lang, denominator, other.denominator));
    }

    boolean reckonedLike(Indicator other) {
        return kind == other.kind && people == other.people && annualised == other.annualised && factor.compareTo(other.factor) == 0;
    }

    private static boolean says(Lang lang, LocalizedText one, LocalizedText other) {
        return one.exactly(lang).isEmpty() || other.exactly(lang).isEmpty() || one.exactly(lang).equals(other.exactly(lang));
    }
}
