package fi.kutomo.ecosystem.network;

/** What becomes of parallel ties between the same two nodes. */
public enum Merging {
    /** The strongest counts. Usual for strengths of ties. */
    MAX {
        @Override
        double of(double one, double other) {
            return Math.max(one, other);
        }
    },

    /** They add up. Burt's measures of directed ties want this: they ask for both directions together. */
    SUM {
        @Override
        double of(double one, double other) {
            return one + other;
        }
    };

    abstract double of(double one, double other);
}
