package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.Formula;
import fi.kutomo.evaluation.indicators.Indicator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in a period.
 *
 * @param version counts the states of this value
 * @param returned why it was given back, empty unless it was
 * @param acceptedAt when the centre said yes to what its makers had approved
 */
public record Actual(
        UUID id,
        UUID measure,
        int version,
        Period period,
        State state,
        Content content,
        String returned,
        Instant enteredAt,
        Optional<UUID> enteredBy,
        Optional<Instant> approvedAt,
        Optional<UUID> approvedBy,
        Optional<Instant> acceptedAt) {

    /** The two steps, and the way back. Only what is approved counts, and what is approved is locked. */
    public enum State {
        ENTERED,
        RETURNED,
        /** The side that does the work stands by it. */
        APPROVED,
        /** The centre has said yes, too: only the centre can give it back. */
        ACCEPTED
    }

    /**
     * What was entered.
     *
     * @param number the count, sum, mean or figure, or what stands above the line; 1 and 0 for yes and no; null for words
     * @param denominator what stands below the line, where something is divided
     * @param people of how many people or things a mean is
     * @param repeated how many of those counted here are counted for another entry too, 0 for none, null while nobody knows
     * @param words for an indicator in words
     * @param parts by class of a breakdown, such as {@code age/18-29}
     * @param source where the number is from
     */
    public record Content(
            @Nullable BigDecimal number,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal people,
            @Nullable BigDecimal repeated,
            String words,
            Map<String, BigDecimal> parts,
            String source,
            String note) {

        /** Whether the numbers are the same, however they are written. */
        public boolean same(Content other) {
            return same(number, other.number) && same(denominator, other.denominator) && same(people, other.people)
                    && same(repeated, other.repeated) && words.equals(other.words) && source.equals(other.source) && note.equals(other.note)
                    && parts.keySet().equals(other.parts.keySet())
                    && parts.entrySet().stream().allMatch(part -> same(part.getValue(), other.parts.get(part.getKey())));
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    /** Whether it counts and is locked; what is accepted has been approved before. */
    public boolean approved() {
        return state == State.APPROVED || accepted();
    }

    public boolean accepted() {
        return state == State.ACCEPTED;
    }

    /** The value in the unit of the indicator; empty for words. */
    public Optional<BigDecimal> value(Indicator indicator) {
        return Optional.ofNullable(content.number()).map(number -> Formula.value(indicator, number, content.denominator(), period.days()));
    }
}
