package fi.kutomo.ecosystem.drawing;

import java.util.List;
import java.util.Optional;

/**
 * The regions of Finland with what is counted in each; who works in several counts in each of them. Names come from the register of
 * areas, in the reader's language.
 *
 * @param actors on the map, each once
 * @param nowhere those of them who stand on no tile: they work in the whole country, or nobody has told where
 */
public record RegionMap(String title, int actors, int nowhere, List<Region> regions) {

    /**
     * A region.
     *
     * @param code of the region, such as 01 for Uusimaa
     * @param inside ties between actors of the region
     * @param outwards ties from here to other regions
     */
    public record Region(String code, String name, int actors, int inside, int outwards, Optional<String> address) {}

    /** Whether a region has a tile; what is told of others stands nowhere on the picture. */
    public static boolean draws(String code) {
        return Tiles.of(code).isPresent();
    }

    public RegionMap {
        regions = List.copyOf(regions);
        var codes = regions.stream().map(Region::code).toList();
        if (codes.stream().distinct().count() < codes.size() || codes.stream().anyMatch(code -> Tiles.of(code).isEmpty())) {
            throw new IllegalArgumentException("A region twice, or none of Finland's: " + codes);
        }
    }
}
