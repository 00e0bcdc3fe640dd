package fi.kutomo.platform.web.ui;

import java.util.Optional;

/**
 * A button that sends its form, or a link that looks like one. The label says the act. One primary act on a page.
 *
 * @param address for a link; empty: it sends the form
 * @param name and {@code value}, sent with the form when this button was pressed; empty: nothing
 * @param icon name of an icon before the label, empty: none
 */
public record Act(
        String label, Manner manner, Optional<String> address, String name, String value, String icon, boolean small) {

    /** How an act presents itself. */
    public enum Manner {
        FIRST,
        SECOND,
        DANGER,
        PLAIN
    }

    public static Act first(String label) {
        return new Act(label, Manner.FIRST, Optional.empty(), "", "", "", false);
    }

    public static Act second(String label) {
        return new Act(label, Manner.SECOND, Optional.empty(), "", "", "", false);
    }

    public static Act danger(String label) {
        return new Act(label, Manner.DANGER, Optional.empty(), "", "", "", false);
    }

    public static Act plain(String label) {
        return new Act(label, Manner.PLAIN, Optional.empty(), "", "", "", false);
    }

    public Act to(String address) {
        return new Act(label, manner, Optional.of(address), name, value, icon, small);
    }

    public Act sends(String name, String value) {
        return new Act(label, manner, address, name, value, icon, small);
    }

    public Act icon(String icon) {
        return new Act(label, manner, address, name, value, icon, small);
    }

    public Act asSmall() {
        return new Act(label, manner, address, name, value, icon, true);
    }

    public String css() {
        var look = manner == Manner.FIRST ? "act" : "act act--" + manner.name().toLowerCase(java.util.Locale.ROOT);
        return small ? look + " act--small" : look;
    }
}
