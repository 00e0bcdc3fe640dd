package fi.kutomo.platform.web.ui;

/** How wide a field is: as wide as the answer that it expects. */
public enum Width {
    SHORT,
    MEDIUM,
    FULL;

    public String css() {
        return this == FULL ? "control" : "control control--" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
