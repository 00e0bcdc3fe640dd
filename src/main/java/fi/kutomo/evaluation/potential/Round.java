package fi.kutomo.evaluation.potential;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One judging of an entry by both sides.
 *
 * @param number 1 is the first of the entry
 * @param openedAt since when everybody reads it; empty while it is judged
 * @param sheets that of the makers first, then the assessors' in the order in which they were begun
 */
record Round(
        UUID id, EntryId entry, PermanentId permanentId, int number, Instant begunAt, Optional<Instant> openedAt, List<Sheet> sheets) {

    /** An assessor who has not touched a sheet for so long is no longer waited for. */
    static final Duration PATIENCE = Duration.ofDays(30);

    /** After so long a model may be judged again although its description is the same. */
    private static final Duration HOLDS = Duration.ofDays(365);

    boolean opened() {
        return openedAt.isPresent();
    }

    Optional<Sheet> self() {
        return sheets.stream().filter(Sheet::self).findFirst();
    }

    List<Sheet> assessors() {
        return sheets.stream().filter(sheet -> !sheet.self()).toList();
    }

    /** Whether both sides have given, and nobody is still marking. */
    boolean complete() {
        return self().filter(Sheet::handedIn).isPresent() && !assessors().isEmpty() && assessors().stream().allMatch(Sheet::handedIn);
    }

    /** The caller's own sheet: the makers share theirs. */
    Optional<Sheet> own(Side side, UUID person) {
        return side == Side.MAKERS ? self() : assessors().stream().filter(sheet -> sheet.of(person)).findFirst();
    }

    /** The newest revision that was judged. */
    int revision() {
        return sheets.stream().mapToInt(Sheet::revision).max().orElse(0);
    }

    /** Whether a new round may begin: for a newer description, or after a year. Not sooner, so that nobody tries until it pleases. */
    boolean outdated(int newest, Instant now) {
        return openedAt.filter(at -> newest > revision() || at.plus(HOLDS).isBefore(now)).isPresent();
    }
}
