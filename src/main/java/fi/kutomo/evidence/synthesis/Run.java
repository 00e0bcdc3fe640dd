package fi.kutomo.evidence.synthesis;

import java.time.Instant;

/** A computation as it was published. Its number counts from 1 in each synthesis. */
public record Run(int number, Instant at, String rules, Inputs inputs, Calculation result) {}
