package fi.kutomo.ecosystem.ties;

import fi.kutomo.accounts.Consents.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A stated tie.
 *
 * @param affirmed day on which an end last said that it is so
 */
public record Tie(
        UUID id,
        TieKind kind,
        End from,
        End to,
        State state,
        String source,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        LocalDate affirmed,
        int version) {

    /** The word for ties in addresses and the audit log. */
    static final String WORD = "tie";

    /** Which end. */
    public enum Side {
        FROM,
        TO
    }

    /** What an end has said of it. */
    public enum Word {
        SILENT,
        SAYS,
        DENIES,
        WITHDRAWN
    }

    /** What follows from the words of both; the database reckons it. */
    public enum State {
        CLAIMED,
        CONFIRMED,
        DISPUTED,
        WITHDRAWN
    }

    /** One end: who, what it said, how strong the tie is for it and how far it may go. */
    public record End(UUID actor, Word word, OptionalInt strength, Scope reach) {}

    public End end(Side side) {
        return side == Side.FROM ? from : to;
    }

    public boolean over(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** The last day of the tie if an end says today that it is over: yesterday, or today where it began today. Empty where there is nothing to end. */
    public Optional<LocalDate> ending(LocalDate today) {
        var last = since.filter(today::equals).orElse(today.minusDays(1));
        boolean begun = since.filter(last::isBefore).isEmpty();
        return state == State.CONFIRMED && begun && until.filter(day -> !day.isAfter(last)).isEmpty() ? Optional.of(last) : Optional.empty();
    }

    public OptionalInt strength() {
        return Strength.of(from.strength(), to.strength());
    }

    boolean oneSided() {
        return Strength.oneSided(from.strength(), to.strength());
    }

    /** Strength after decay; 0 where nobody has said how strong it is. */
    double now(LocalDate today) {
        var strength = strength();
        return strength.isEmpty()
                ? 0
                : Strength.now(strength.getAsInt(), ChronoUnit.DAYS.between(affirmed, today), until.filter(day -> !day.isBefore(today)).isPresent());
    }

    String path() {
        return "ties/" + id;
    }
}
