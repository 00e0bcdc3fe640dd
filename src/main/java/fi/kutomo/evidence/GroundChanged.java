package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.List;

/** What is known of these entries beside their studies has changed: they are to be graded again. */
public record GroundChanged(List<EntryId> entries) {}
