package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.ties.TieKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A tie that a file tells of, between two of its actors by their numbers.
 *
 * @param word what the file calls it
 * @param kind what that means here; empty until somebody has said
 */
record DraftTie(int number, int from, int to, String word, Optional<TieKind> kind, Optional<LocalDate> since, Optional<LocalDate> until) {}
