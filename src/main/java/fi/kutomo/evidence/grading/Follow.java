package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.EntryId;
import java.time.Instant;
import java.util.UUID;

/** Somebody wants to be told when something under an entry's grade changes; with the level that they were told last. */
record Follow(EntryId entry, UUID person, Instant since, String toldGrade) {}
