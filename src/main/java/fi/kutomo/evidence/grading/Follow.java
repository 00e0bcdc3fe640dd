package fi.kutomo.evidence.grading;

import java.time.Instant;
import java.util.UUID;

/** Somebody wants to be told when something under a conclusion changes; with the level that they were told last, and when. */
record Follow(Followed followed, UUID person, Instant since, Instant toldAt, String toldGrade) {}
