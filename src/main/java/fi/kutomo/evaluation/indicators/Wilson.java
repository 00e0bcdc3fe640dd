package fi.kutomo.evaluation.indicators;

/**
 * Wilson's interval of a proportion: {@code (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)}, at 95 %. It stays between 0 and 1 and serves
 * small groups too.
 *
 * @param low lower end as a share
 * @param high upper end as a share
 */
public record Wilson(double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * The interval of a share.
     *
     * @param hits from 0 to {@code n}
     * @param n above 0
     */
    public static Wilson of(double hits, double n) {
        if (!(n > 0) || hits < 0 || hits > n) {
            throw new IllegalArgumentException("not a proportion");
        }
        double share = hits / n;
        double square = Z * Z;
        double middle = share + square / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
        double whole = 1 + square / n;
        return new Wilson(Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }
}
