package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;

/**
 * An entry was graded again because something under it changed.
 *
 * @param conclusionChanged whether the grade is another one than before
 */
public record GradeChanged(EntryId entry, EvidenceGrade before, EvidenceGrade now, boolean conclusionChanged) {}
