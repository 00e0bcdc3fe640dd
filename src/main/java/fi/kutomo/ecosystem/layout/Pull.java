package fi.kutomo.ecosystem.layout;

/**
 * A tie as a layout sees it: it draws two actors together, however it runs.
 *
 * @param weight above 0; the stronger, the nearer
 */
public record Pull(String from, String to, double weight) {

    public Pull {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("No weight: " + weight);
        }
    }
}
