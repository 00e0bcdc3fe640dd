package fi.kutomo.platform.web.ui;

/** In which state a text is in one language: a shape and a word. */
public enum StatusMark {
    ORIGINAL("origin", ""),
    REVIEWED("good", "state--good"),
    DRAFT("half", "state--careful"),
    OUTDATED("late", "state--careful"),
    MISSING("ring", "");

    private final String icon;
    private final String css;

    StatusMark(String icon, String css) {
        this.icon = icon;
        this.css = css;
    }

    public String icon() {
        return icon;
    }

    public String css() {
        return css;
    }

    public String labelKey() {
        return "platform.ui.status." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
