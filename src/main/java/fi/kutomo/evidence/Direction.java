package fi.kutomo.evidence;

/** Which way an outcome went for the people concerned: wanted change, none that could be told from chance, unwanted change, or both. */
public enum Direction {
    POSITIVE,
    NONE,
    NEGATIVE,
    MIXED
}
