package fi.kutomo.forum.living;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How long something takes of which some has not happened yet: the estimate of Kaplan and Meier (1958). What is still open counts with the
 * time that it has waited, so that questions without an answer are not lost.
 */
record Survival(List<Span> spans) {

    /**
     * One that was waited for.
     *
     * @param hours until it happened, or until now
     * @param happened whether it did
     */
    record Span(double hours, boolean happened) {}

    Survival {
        spans = List.copyOf(spans);
    }

    /** The share for which it has not happened after so many hours. */
    double after(double hours) {
        double still = 1;
        for (var time : times()) {
            if (time <= hours) {
                still *= 1 - share(time);
            }
        }
        return still;
    }

    /** After how many hours it has happened for half; empty while it has not. */
    OptionalDouble median() {
        return times().stream().mapToDouble(Double::doubleValue).filter(time -> after(time) <= 0.5).findFirst();
    }

    private List<Double> times() {
        return spans.stream().filter(Span::happened).map(Span::hours).distinct().sorted().toList();
    }

    /** For which share of those that still waited it happened at this time. */
    private double share(double time) {
        long waited = spans.stream().filter(span -> span.hours() >= time).count();
        long happened = spans.stream().filter(span -> span.happened() && span.hours() == time).count();
        return happened / (double) waited;
    }
}
