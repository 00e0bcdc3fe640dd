package fi.kutomo.evidence.synthesis;

import java.time.Instant;
import java.util.UUID;

/** Somebody wants to be told when a synthesis is computed again; with the run that they were told of last. */
record SynthesisFollow(UUID synthesis, String slug, UUID person, Instant since, int toldRun) {}
