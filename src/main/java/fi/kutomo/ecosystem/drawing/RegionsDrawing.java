package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkPicture.Word;
import fi.kutomo.ecosystem.drawing.RegionMap.Region;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The regions as a map of tiles, a table and sentences. Tiles are read from north to south.
 *
 * @param id begins the ids of its elements on the page
 */
public record RegionsDrawing(String id, RegionMap map) implements Fragment {

    /** So many regions are named in a sentence; the table tells of all. */
    private static final int NAMED = 6;

    /**
     * A tile.
     *
     * @param step how full its dye is, 0 to 4, by the share of the fullest region
     */
    public record Tile(String code, String label, Optional<String> address, int step, String box, List<Word> words, String actors, String x, String y) {}

    /** The tiles drawn into a frame, as high as they need. */
    public record Picture(Frame frame, int width, int height, List<Tile> tiles) {}

    public Picture picture(Frame frame) {
        int wide = frame == Frame.WIDE ? 128 : 71;
        int high = frame == Frame.WIDE ? 96 : 74;
        int most = map.regions().stream().mapToInt(Region::actors).max().orElse(0);
        var tiles = map.regions().stream()
                .sorted(Comparator.comparingInt((Region region) -> place(region).row()).thenComparingInt(region -> place(region).column()))
                .map(region -> tile(region, frame, wide, high, most))
                .toList();
        return new Picture(frame, Tiles.COLUMNS * wide + 4, Tiles.ROWS * high + 4, tiles);
    }

    private static Tiles.Tile place(Region region) {
        return Tiles.of(region.code()).orElseThrow();
    }

    private static Tile tile(Region region, Frame frame, int wide, int high, int most) {
        double x = 2 + place(region).column() * wide;
        double y = 2 + place(region).row() * high;
        int letters = frame == Frame.WIDE ? frame.letters() : 11;
        var lines = Lettering.lines(region.name(), wide - 8, letters, 3);
        var words = new ArrayList<Word>();
        for (int i = 0; i < lines.size(); i++) {
            words.add(new Word(Shapes.plain(x + 5), Shapes.plain(y + letters * (1.3 + 1.12 * i)), "start", lines.get(i)));
        }
        int step = region.actors() == 0 || most == 0 ? 0 : Math.clamp((int) Math.ceil(4.0 * region.actors() / most), 1, 4);
        return new Tile(
                region.code(), Ui.t("ecosystem.drawing.regions.mark", ShownName.of(region.name()), region.actors(), region.inside(), region.outwards()),
                region.address(), step, "M%s %sh%dv%dh-%dz".formatted(Shapes.plain(x), Shapes.plain(y), wide - 3, high - 3, wide - 3), words,
                Ui.number(region.actors()), Shapes.plain(x + wide - 9), Shapes.plain(y + high - 11));
    }

    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        int with = (int) map.regions().stream().filter(region -> region.actors() > 0).count();
        sentences.add(Ui.t("ecosystem.drawing.regions.size", map.actors(), with, map.regions().size()));
        map.regions().stream()
                .max(Comparator.comparingInt(Region::actors))
                .filter(region -> region.actors() > 0)
                .ifPresent(region -> sentences.add(Ui.t("ecosystem.drawing.regions.most", ShownName.of(region.name()), region.actors())));
        map.regions().stream()
                .max(Comparator.comparingInt(Region::outwards))
                .filter(region -> region.outwards() > 0)
                .ifPresent(region -> sentences.add(Ui.t("ecosystem.drawing.regions.outwards", ShownName.of(region.name()), region.outwards())));
        if (map.nowhere() > 0) {
            sentences.add(Ui.t("ecosystem.drawing.regions.nowhere", map.nowhere()));
        }
        var none = map.regions().stream().filter(region -> region.actors() == 0).map(region -> ShownName.of(region.name())).toList();
        if (!none.isEmpty() && none.size() <= NAMED && with > 0) {
            sentences.add(Ui.t("ecosystem.drawing.regions.none", none.size(), String.join(", ", none)));
        }
        return sentences;
    }

    /** By name in the reader's language. */
    public Table table() {
        return Table.of(
                Ui.t("ecosystem.drawing.regions.caption", map.title()),
                List.of(
                        Table.Column.text(Ui.t("ecosystem.drawing.column.region")), Table.Column.number(Ui.t("ecosystem.drawing.column.actors")),
                        Table.Column.number(Ui.t("ecosystem.drawing.column.inside")), Table.Column.number(Ui.t("ecosystem.drawing.column.outwards"))),
                map.regions().stream()
                        .sorted(Comparator.comparing(Region::name, Collator.getInstance(Ui.lang().locale())))
                        .map(region -> List.of(
                                new Table.Cell(ShownName.of(region.name()), region.address().orElse(null)), Table.Cell.of(Ui.number(region.actors())),
                                Table.Cell.of(Ui.number(region.inside())), Table.Cell.of(Ui.number(region.outwards()))))
                        .toList());
    }
}
