package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Reckoned;
import java.time.Instant;
import java.util.UUID;

/**
 * How sure we are that a claim holds, as last reckoned.
 *
 * @param basis its public studies as they were said to bear on it
 */
record ClaimGrade(UUID claim, Basis basis, Reckoned result, Instant at) {}
