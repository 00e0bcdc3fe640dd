package fi.kutomo.evidence.synthesis;

import java.time.Instant;

/** When a run was. */
public record Stamp(int number, Instant at) {}
