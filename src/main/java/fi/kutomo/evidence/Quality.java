package fi.kutomo.evidence;

/** How well a study was carried out for its design, as judged by a reader with reasons. */
public enum Quality {
    LOW,
    SATISFACTORY,
    GOOD;

    public boolean atLeast(Quality other) {
        return compareTo(other) >= 0;
    }
}
