package fi.kutomo.platform.web.ui;

/** How a message speaks. Each tone has its own icon, so that none is told by colour alone. */
public enum Tone {
    PLAIN("note"),
    GOOD("good"),
    CAREFUL("careful"),
    BAD("bad");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** The modifier in the style sheet. */
    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
