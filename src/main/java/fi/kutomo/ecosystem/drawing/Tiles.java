package fi.kutomo.ecosystem.drawing;

import java.util.Map;
import java.util.Optional;

/**
 * Where each region stands on a map of equal tiles, laid by hand so that neighbours mostly touch and the whole looks like Finland: Lapland
 * alone in the north, the waist of Oulu and Kainuu, the broad middle, and Åland in the south-west.
 */
final class Tiles {

    static final int COLUMNS = 5;
    static final int ROWS = 6;

    /** A column from the west and a row from the north, from 0. */
    record Tile(int column, int row) {}

    private static final Map<String, Tile> TILES = Map.ofEntries(
            Map.entry("19", new Tile(2, 0)),
            Map.entry("17", new Tile(2, 1)), Map.entry("18", new Tile(3, 1)),
            Map.entry("15", new Tile(0, 2)), Map.entry("16", new Tile(1, 2)), Map.entry("13", new Tile(2, 2)), Map.entry("11", new Tile(3, 2)),
            Map.entry("12", new Tile(4, 2)),
            Map.entry("14", new Tile(1, 3)), Map.entry("06", new Tile(2, 3)), Map.entry("10", new Tile(3, 3)),
            Map.entry("04", new Tile(1, 4)), Map.entry("05", new Tile(2, 4)), Map.entry("07", new Tile(3, 4)), Map.entry("09", new Tile(4, 4)),
            Map.entry("21", new Tile(0, 5)), Map.entry("02", new Tile(1, 5)), Map.entry("01", new Tile(2, 5)), Map.entry("08", new Tile(3, 5)));

    private Tiles() {}

    static Optional<Tile> of(String code) {
        return Optional.ofNullable(TILES.get(code));
    }
}
