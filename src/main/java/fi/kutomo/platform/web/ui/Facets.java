package fi.kutomo.platform.web.ui;

import java.util.List;

/** What a list can be narrowed by, with counts. Each value is a link to the list with or without it, applied at once. */
public record Facets(List<Facet> all) {

    /** One question, such as the theme, with its answers. */
    public record Facet(String name, List<Value> values) {}

    /**
     * One answer.
     *
     * @param address the list with this value added, or taken away when it is chosen
     * @param count as it is to be shown
     */
    public record Value(String label, String count, String address, boolean chosen) {}
}
