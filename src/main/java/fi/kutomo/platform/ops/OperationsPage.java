package fi.kutomo.platform.ops;

import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;

/** How the place is running: vitals of every module, deliveries that failed. */
public record OperationsPage(String title, List<Vital> vitals, List<Delivery> failed) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** An announcement that a listener could not take in. */
    public record Delivery(String listener, String event, Instant since, int attempts) {}
}
