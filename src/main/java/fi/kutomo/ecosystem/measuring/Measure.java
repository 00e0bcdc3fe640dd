package fi.kutomo.ecosystem.measuring;

import java.util.Locale;

/**
 * What is told of a net. Each value falls into one of three bands, which say in words what it means; the limits of the bands are ours and
 * stand here alone.
 */
public enum Measure {
    ACTORS(Form.COUNT, 20, 200),
    /** 2m/n: how many ties an actor has on the average. */
    MEAN_TIES(Form.NUMBER, 1, 3),
    /** The share of actors without ties. */
    ALONE(Form.SHARE, Measure.SOME, 0.25),
    COMPONENTS(Form.COUNT, 2, 10),
    LARGEST_SHARE(Form.SHARE, 0.6, 0.9),
    DENSITY(Form.SHARE, 0.05, 0.2),
    MEAN_DISTANCE(Form.NUMBER, 2.5, 4),
    CLUSTERING(Form.NUMBER, 0.2, 0.5),
    DEGREE_CENTRALIZATION(Form.NUMBER, 0.3, 0.6),
    BETWEENNESS_CENTRALIZATION(Form.NUMBER, 0.2, 0.5),
    /** The share of actors without whom the net would fall apart. */
    CUT_ACTORS(Form.SHARE, Measure.SOME, 0.1),
    /** The share of ties without which the net would fall apart. */
    CUT_TIES(Form.SHARE, Measure.SOME, 0.2),
    /** Groups of two or more that the net itself shows. */
    GROUPS(Form.COUNT, 2, 7),
    MODULARITY(Form.NUMBER, 0.3, 0.6),
    /** The share of ties of actors here that lead elsewhere. */
    OUTWARD(Form.SHARE, 0.2, 0.5),
    TRANSITIVITY(Form.NUMBER, 0.2, 0.5),
    /** Steps in the largest part, as the next one. */
    DIAMETER(Form.COUNT, 5, 8),
    RADIUS(Form.COUNT, 3, 5),
    EFFICIENCY(Form.NUMBER, 0.2, 0.5),
    CLOSENESS_CENTRALIZATION(Form.NUMBER, 0.3, 0.6),
    DEGREE_ASSORTATIVITY(Form.NUMBER, -0.2, 0.2),
    /** The highest k of a k-core. */
    HIGHEST_CORE(Form.COUNT, 2, 4),
    /** The share of stated ties with a direction that are returned; told only where there are such ties. */
    RECIPROCITY(Form.SHARE, 0.2, 0.5),
    /** The share of those whom surveys asked who have answered: how far the rest can be relied on. */
    RESPONSE(Form.SHARE, Run.ENOUGH, 0.8);

    /** More than none. */
    private static final double SOME = 1e-9;

    private final Form form;
    private final double middle;
    private final double high;

    Measure(Form form, double middle, double high) {
        this.form = form;
        this.middle = middle;
        this.high = high;
    }

    /** How a value is written. */
    public enum Form {
        COUNT,
        SHARE,
        NUMBER
    }

    /** What a value means. */
    public enum Band {
        LOW,
        MIDDLE,
        HIGH,
        /** It cannot be reckoned here. */
        UNDEFINED
    }

    /** Whether it is for those who want to know more: these stand folded. */
    public boolean further() {
        return compareTo(OUTWARD) > 0;
    }

    /** Whether it can be undefined for a reason of its own: all others want ties alone. */
    boolean ownWay() {
        return this == CLOSENESS_CENTRALIZATION || this == DEGREE_ASSORTATIVITY;
    }

    public Form form() {
        return form;
    }

    public Band band(Figure figure) {
        if (figure.value() == null) {
            return Band.UNDEFINED;
        }
        return figure.value() < middle ? Band.LOW : figure.value() < high ? Band.MIDDLE : Band.HIGH;
    }

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
