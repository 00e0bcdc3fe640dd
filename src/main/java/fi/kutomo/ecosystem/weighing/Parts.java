package fi.kutomo.ecosystem.weighing;

/**
 * What a suggestion is worth: 0.40·fit + 0.35·bridge + 0.25·feasible − 0.30·fatigue. Our own formula; every part is shown.
 *
 * @param fit from 0 to 1.2
 * @param bridge from 0 to 1, halved at a hub
 * @param feasible warmth of the path, above 0 to 1
 * @param fatigue introductions of the two in the last 30 days by three, at most 1
 */
public record Parts(double fit, double bridge, double feasible, double fatigue) {

    public double score() {
        return 0.40 * fit + 0.35 * bridge + 0.25 * feasible - 0.30 * fatigue;
    }
}
