package fi.kutomo.evaluation.potential;

import java.util.Arrays;
import java.util.List;

/** The four criteria of impact potential. */
public enum Aspect {
    TIMELINESS,
    DEMAND,
    FEASIBILITY,
    VALUE_PROPOSITION;

    public List<Point> points() {
        return Arrays.stream(Point.values()).filter(point -> point.aspect() == this).toList();
    }

    public String labelKey() {
        return "evaluation.potential.aspect." + name();
    }
}
