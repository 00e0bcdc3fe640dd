package fi.kutomo.ecosystem.layout;

/** A place in the unit square, from the left and from the top. */
public record Spot(double x, double y) {

    public Spot {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("Outside the map: " + x + ", " + y);
        }
    }

    public double distance(Spot other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }
}
