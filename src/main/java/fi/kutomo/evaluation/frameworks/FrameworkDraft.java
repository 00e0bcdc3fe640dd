package fi.kutomo.evaluation.frameworks;

import java.time.Instant;

/**
 * The next version of the framework as far as it is written.
 *
 * @param version counts every change
 * @param base the version from which it began
 */
public record FrameworkDraft(int version, int base, Framework content, Instant changedAt) {}
