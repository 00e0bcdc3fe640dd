package fi.kutomo.evaluation.theory;

import java.time.Instant;

/**
 * A published version of a theory, as it was.
 *
 * @param note what was changed
 * @param rules version of the rules by which it was examined then
 * @param reasoned what they said
 */
public record Edition(int number, Graph graph, String note, String rules, boolean reasoned, Instant publishedAt) {}
