package fi.kutomo.evidence.grading;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** A time at which something under an entry changed: the levels by scale before and after. */
public record Regraded(Instant at, Cause cause, Map<String, String> before, Map<String, String> after, boolean changed) {

    public String before(String scale) {
        return Objects.requireNonNullElse(before.get(scale), "");
    }

    public String after(String scale) {
        return Objects.requireNonNullElse(after.get(scale), "");
    }
}
