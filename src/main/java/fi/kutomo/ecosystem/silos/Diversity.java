package fi.kutomo.ecosystem.silos;

import java.util.Arrays;

/** How mixed a group is, from the shares of its kinds. Refuses shares that do not sum to 1. */
public final class Diversity {

    private Diversity() {}

    /** 1 − Σp²: the chance that two drawn with return are of different kinds, from 0 to below 1 (Blau 1977; Gini–Simpson). */
    public static double blau(double... shares) {
        return 1 - Arrays.stream(checked(shares)).map(share -> share * share).sum();
    }

    /** −Σ p ln p in nats, from 0 to ln of the number of kinds (Shannon 1948). */
    public static double shannon(double... shares) {
        return -Arrays.stream(checked(shares)).filter(share -> share > 0).map(share -> share * Math.log(share)).sum();
    }

    /** Σ_{i≠j} p_i·p_j·d_ij over ordered pairs, d how far two kinds are from each other, from 0 to 1 (Rao 1982, Stirling 2007). */
    public static double raoStirling(double[] shares, double[][] distances) {
        checked(shares);
        double sum = 0;
        for (int one = 0; one < shares.length; one++) {
            for (int other = 0; other < shares.length; other++) {
                sum += one == other ? 0 : shares[one] * shares[other] * distances[one][other];
            }
        }
        return sum;
    }

    private static double[] checked(double[] shares) {
        if (Arrays.stream(shares).anyMatch(share -> !(share >= 0)) || Math.abs(Arrays.stream(shares).sum() - 1) > 1e-9) {
            throw new IllegalArgumentException("Shares that do not sum to 1: " + Arrays.toString(shares));
        }
        return shares;
    }
}
