package fi.kutomo.platform.web.ui;

import java.util.List;
import java.util.Optional;

/** The parts of one thing as links; each part is a page of its own. The label names the whole. */
public record Tabs(String label, List<Tab> all) {

    /** One part; the count stands behind the label where there is one. */
    public record Tab(String label, String address, boolean current, Optional<String> count) {

        public static Tab of(String label, String address, boolean current) {
            return new Tab(label, address, current, Optional.empty());
        }

        public Tab count(String count) {
            return new Tab(label, address, current, Optional.of(count));
        }
    }
}
