package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.Domain;

/** Points that people have given for one domain, below 0 to take away, with the reason that everybody reads. */
public record Weight(Domain domain, int points, String reason) {}
