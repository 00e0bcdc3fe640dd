package fi.kutomo.evidence;

/** Another version of the rules of this scale is in force: everything is to be graded anew. */
public record RulesChanged(String scale, int version) {}
