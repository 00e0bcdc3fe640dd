package fi.kutomo.ecosystem.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.ecosystem.drawing.GroupMap.Bond;
import fi.kutomo.ecosystem.drawing.GroupMap.Group;
import fi.kutomo.ecosystem.drawing.NetworkMap.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.ecosystem.drawing.NetworkMap.Tie;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingsTest {

    @Test
    void tellsOfTheNetInTheTableWhatItDraws() {
        var page = page(Lang.FI, () -> NetworkDrawing.of("m", Examples.network(80, 3)));
        var rows = page.select("tr[data-actor]");

        for (var svg : page.select("svg.map-picture")) {
            assertThat(svg.select("[data-actor]").eachAttr("data-actor")).isEqualTo(rows.eachAttr("data-actor"));
            for (var dot : svg.select("[data-actor]")) {
                var row = page.selectFirst("tr[data-actor=" + dot.attr("data-actor") + "]");
                assertThat(dot.attr("aria-label")).startsWith(row.selectFirst("th").text() + ". Ryhmä: " + row.select("td").get(0).text() + ".");
            }
            var drawn = svg.select("[data-tie]").eachAttr("data-tie").stream().flatMap(tie -> Stream.of(tie, turned(tie))).sorted().toList();
            var told = rows.stream()
                    .flatMap(row -> row.select(".map-steps a").stream().map(step -> row.attr("data-actor") + " " + step.attr("href").substring("#m-".length())))
                    .sorted()
                    .toList();
            assertThat(drawn).isEqualTo(told).isNotEmpty();
        }
        assertThat(rows).hasSize(80);
    }

    @Test
    void leadsAlongEveryTieByLinks() {
        var page = page(Lang.EN, () -> NetworkDrawing.of("m", Examples.network(80, 3)));

        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).as(link.outerHtml()).isNotNull();
        }
        assertThat(page.select("svg a, svg g[role=img]")).allMatch(mark -> !mark.attr("aria-label").isBlank());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void walksMarksInTheOrderOfTheTable() {
        var drawing = Rendered.in(Lang.FI, () -> NetworkDrawing.of("m", Examples.network(60, 3)));
        var groups = drawing.order().stream().map(Actor::group).distinct().toList();

        assertThat(groups).containsExactly("municipality", "association", "company", "university", "wellbeing", "funder");
        assertThat(Rendered.in(Lang.FI, () -> drawing.picture(Frame.WIDE)).dots()).extracting(NetworkPicture.Dot::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void tellsGroupsApartWithoutColour() {
        var drawing = Rendered.in(Lang.FI, () -> NetworkDrawing.of("m", Examples.network(60, 3)));

        assertThat(drawing.groupSigns()).extracting(NetworkDrawing.Sign::path).hasSize(6).doesNotHaveDuplicates();
        assertThat(drawing.kindSigns()).extracting(NetworkDrawing.Sign::css).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSmallestGroupsOneMarkWhenThereAreMany() {
        var groups = IntStream.range(0, 11).mapToObj(i -> new Key("g" + i, "Ryhmä " + i)).toList();
        var actors = new ArrayList<Actor>();
        for (int group = 0; group < 11; group++) {
            for (int i = 0; i <= group; i++) {
                actors.add(new Actor(group + "-" + i, "Toimija " + group + " " + i, "g" + group, Optional.empty(), new Spot(group / 11.0, i / 11.0)));
            }
        }
        var signs = Rendered.in(Lang.FI, () -> NetworkDrawing.of("m", new NetworkMap("x", actors, List.of(), groups, List.of())).groupSigns());

        assertThat(signs).extracting(NetworkDrawing.Sign::name)
                .containsExactly("Ryhmä 3", "Ryhmä 4", "Ryhmä 5", "Ryhmä 6", "Ryhmä 7", "Ryhmä 8", "Ryhmä 9", "Ryhmä 10", "3 muuta ryhmää");
        assertThat(signs).extracting(NetworkDrawing.Sign::path).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Frame.class)
    void laysNoNameOverAnotherOrOverAMark(Frame frame) {
        for (int size : List.of(20, 80, 300)) {
            var picture = Rendered.in(Lang.FI, () -> NetworkDrawing.of("m", Examples.network(size, 3)).picture(frame));
            var boxes = picture.dots().stream().filter(dot -> !dot.words().isEmpty()).map(dot -> box(dot.words(), frame)).toList();
            for (int i = 0; i < boxes.size(); i++) {
                assertThat(boxes.get(i)[0]).isGreaterThanOrEqualTo(0);
                assertThat(boxes.get(i)[2]).isLessThanOrEqualTo(frame.width());
                assertThat(boxes.get(i)[3]).isLessThanOrEqualTo(frame.height());
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(boxes.get(i), boxes.get(j))).as("%d and %d", i, j).isFalse();
                }
            }
            assertThat(picture.unnamed() + boxes.size()).isEqualTo(size);
        }
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        var many = Examples.network(301, 3);

        assertThat(many.drawable()).isFalse();
        assertThatThrownBy(() -> Rendered.in(Lang.FI, () -> NetworkDrawing.of("m", many))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Examples.groups(many).actors()).isEqualTo(301);
    }

    @Test
    void showsStrangeNamesSafely() {
        var names = List.of("<script>alert(1)</script>", "جمعية الأمل", "\u202eKunta", "Z" + "\u0316".repeat(40));
        var actors = IntStream.range(0, 4)
                .mapToObj(i -> new Actor("a" + i, names.get(i), "g", Optional.empty(), new Spot(0.5, i / 4.0)))
                .toList();
        var map = new NetworkMap("x", actors, List.of(new Tie("a0", "a1", "k", true, 1)), List.of(new Key("g", "G")), List.of(new Key("k", "K")));

        var page = page(Lang.FI, () -> NetworkDrawing.of("m", map));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("tbody th").eachText()).contains("<script>alert(1)</script>", "\u2068جمعية الأمل\u2069", "Kunta", "Z" + "\u0316".repeat(6));
        assertThat(page.text()).doesNotContain("\u202e");
    }

    @Test
    void wrapsLongNamesBySyllablesAndShortensWhatDoesNotFit() {
        assertThat(Lettering.lines("Kansalaistoimintakeskustoiminta", 100, 12, 4)).containsExactly("Kansalaistoimin-", "takeskustoiminta");
        assertThat(Lettering.lines("Etelä-Pohjanmaa", 60, 11, 3)).containsExactly("Etelä-", "Pohjanmaa");
        assertThat(Lettering.lines("Esimerkkilän sosiaali- ja terveystoimi ja muut", 110, 12, 2)).hasSize(2).last().asString().endsWith("…");
    }

    @Test
    void tellsOfGroupsInTablesWhatItDraws() {
        var map = Examples.groups();
        var page = page(Lang.EN, () -> new OverviewDrawing("o", map));
        var tables = page.select("table");

        for (var svg : page.select("svg.map-picture")) {
            assertThat(svg.select("[data-group]").eachAttr("data-group")).isEqualTo(map.groups().stream().map(Group::key).toList());
            assertThat(svg.select(".map-number").eachText()).isEqualTo(column(tables.getFirst(), 1));
            assertThat(svg.select("[data-tie]").eachAttr("data-tie")).hasSameSizeAs(rows(tables.getLast()));
            assertThat(svg.select(".map-count").eachText()).containsExactlyInAnyOrderElementsOf(column(tables.getLast(), 2));
        }
        assertThat(column(tables.getFirst(), 0)).isEqualTo(map.groups().stream().map(Group::name).toList());
    }

    @Test
    void countsEveryActorAndTieOfTheNetInItsGroups() {
        var net = Examples.network(120, 5);
        var map = Examples.groups(net);

        assertThat(map.actors()).isEqualTo(120);
        assertThat(map.inside() + map.between()).isEqualTo(net.ties().size());
    }

    @Test
    void putsTheSmallestGroupsTogetherInAnOverview() {
        var groups = IntStream.range(0, 15).mapToObj(i -> new Key("g" + i, "Ryhmä " + i)).toList();
        var actors = new ArrayList<Actor>();
        for (int i = 0; i < 16; i++) {
            actors.add(new Actor("a" + i, "Toimija " + i, "g" + Math.min(i, 14), Optional.empty(), new Spot(i / 16.0, 0)));
        }
        var map = Examples.groups(new NetworkMap("x", actors, List.of(new Tie("a12", "a13", "k", false, 1)), groups, List.of(new Key("k", "K"))));

        assertThat(map.groups()).hasSize(12);
        assertThat(map.groups().getLast()).isEqualTo(new Group("", "Muut", 4, 1, Optional.empty()));
    }

    @Test
    void tellsOfTheMatrixInTheTableWhatItDraws() {
        var page = page(Lang.SV, () -> new MatrixDrawing("x", Examples.groups()));
        var told = page.select("tbody td").eachText();

        for (var svg : page.select("svg.map-picture")) {
            assertThat(svg.select("[data-cell] text").eachText()).isEqualTo(told);
        }
        assertThat(told).hasSize(36);
    }

    @Test
    void countsTiesOfTwoGroupsFromBothSides() {
        var map = new GroupMap(
                "x", List.of(new Group("a", "A", 2, 1, Optional.empty()), new Group("b", "B", 3, 0, Optional.empty())), List.of(new Bond("b", "a", 7)));

        assertThat(page(Lang.EN, () -> new MatrixDrawing("x", map)).select("tbody td").eachText()).containsExactly("1", "7", "7", "0");
        assertThat(Rendered.in(Lang.EN, new OverviewDrawing("x", map)::sentences))
                .containsExactly("5 actors, 2 groups. Ties within groups: 1, between groups: 7.", "Most ties run between two groups: B and A (7).");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void tellsOfRegionsInTheTableWhatItDraws(Lang lang) {
        var page = page(lang, () -> new RegionsDrawing("r", Examples.regions(lang)));
        var told = new HashMap<String, String>();
        page.select("tbody tr").forEach(row -> told.put(row.selectFirst("a").attr("href"), row.selectFirst("td").text()));

        assertThat(told).hasSize(19);
        for (var svg : page.select("svg.map-picture")) {
            var drawn = new HashMap<String, String>();
            svg.select("a").forEach(tile -> drawn.put(tile.attr("href"), tile.selectFirst(".map-number").text()));
            assertThat(drawn).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void writesTheNameOfEveryRegionInFullOnItsTile(Lang lang) {
        for (var frame : Frame.values()) {
            var map = Examples.regions(lang);
            var tiles = Rendered.in(lang, () -> new RegionsDrawing("r", map).picture(frame)).tiles();
            for (var region : map.regions()) {
                var tile = tiles.stream().filter(known -> known.code().equals(region.code())).findFirst().orElseThrow();
                var written = String.join("", tile.words().stream().map(NetworkPicture.Word::text).toList());
                assertThat(written.replaceAll("[- ]", "")).isEqualTo(region.name().replaceAll("[- ]", ""));
            }
        }
    }

    @Test
    void laysTheRegionsAsFinlandLies() {
        assertThat(Examples.regions(Lang.FI).regions()).allMatch(region -> Tiles.of(region.code()).isPresent());
        assertThat(tile("19").row()).isLessThan(tile("17").row());
        assertThat(tile("17").column()).isLessThan(tile("18").column());
        assertThat(tile("15").column()).isLessThan(tile("12").column());
        assertThat(tile("21").column()).isLessThan(tile("02").column());
        assertThat(Stream.of("21", "02", "01", "08").map(DrawingsTest::tile).map(Tiles.Tile::row)).containsOnly(Tiles.ROWS - 1);
        assertThat(Examples.regions(Lang.FI).regions().stream().map(region -> tile(region.code()))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void sayEverythingInWords(Lang lang) {
        List<Supplier<Fragment>> all = List.of(
                () -> NetworkDrawing.of("m", Examples.network(30, 3)), () -> new OverviewDrawing("o", Examples.groups()),
                () -> new MatrixDrawing("x", Examples.groups()), () -> new RegionsDrawing("r", Examples.regions(lang)));
        for (var drawing : all) {
            var page = page(lang, drawing);
            assertThat(page.html()).doesNotContain("ecosystem.drawing").doesNotContain(" style=");
            assertThat(page.select("svg")).allMatch(svg -> svg.hasAttr("aria-hidden") || svg.hasAttr("aria-label") && page.getElementById(svg.attr("aria-describedby")) != null);
            assertThat(page.select("figcaption p")).isNotEmpty();
        }
    }

    @Test
    void drawsNobodyAndOneGroup() {
        var nobody = new NetworkMap("x", List.of(), List.of(), List.of(), List.of());

        assertThat(page(Lang.EN, () -> NetworkDrawing.of("m", nobody)).select("figcaption").text()).isEqualTo("The picture shows 0 actors and 0 ties.");
        assertThat(page(Lang.EN, () -> new OverviewDrawing("o", Examples.groups(nobody))).select("figcaption p")).hasSize(1);
        assertThat(page(Lang.EN, () -> new MatrixDrawing("x", Examples.groups(nobody))).select("figcaption p")).hasSize(1);
    }

    /** Pages of all pictures below target/maps, for looking at in a browser. */
    @Test
    void keepsPagesToLookAt() throws IOException {
        var folder = Files.createDirectories(Path.of("target/maps"));
        var style = new StringBuilder("@layer reset, tokens, base, components, modules;\n");
        for (var file : List.of("css/reset.css", "css/tokens.css", "css/base.css", "css/components.css", "css/print.css", "ecosystem/map.css")) {
            style.append(Files.readString(Path.of("src/main/resources/static", file)));
        }
        Files.writeString(folder.resolve("kutomo.css"), style);
        for (var lang : Lang.ALL) {
            keep(folder, "network-30-" + lang.tag(), lang, () -> NetworkDrawing.of("m", Examples.network(30, 3)));
            keep(folder, "regions-" + lang.tag(), lang, () -> new RegionsDrawing("r", Examples.regions(lang)));
        }
        keep(folder, "network-120-fi", Lang.FI, () -> NetworkDrawing.of("m", Examples.network(120, 3)));
        keep(folder, "network-300-fi", Lang.FI, () -> NetworkDrawing.of("m", Examples.network(300, 3)));
        keep(folder, "overview-fi", Lang.FI, () -> new OverviewDrawing("o", Examples.groups()));
        keep(folder, "matrix-fi", Lang.FI, () -> new MatrixDrawing("x", Examples.groups()));

        assertThat(folder.resolve("matrix-fi.html")).exists();
    }

    private static void keep(Path folder, String name, Lang lang, Supplier<Fragment> drawing) throws IOException {
        Files.writeString(
                folder.resolve(name + ".html"),
                """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="kutomo.css"></head><body><main class="body held"><h1>%s</h1>%s</main></body></html>
                """.formatted(lang.tag(), name, name, Rendered.html(lang, drawing)));
    }

    private static Document page(Lang lang, Supplier<? extends Fragment> drawing) {
        return Jsoup.parse(Rendered.html(lang, drawing));
    }

    private static Tiles.Tile tile(String code) {
        return Tiles.of(code).orElseThrow();
    }

    private static String turned(String pair) {
        return pair.substring(pair.indexOf(' ') + 1) + " " + pair.substring(0, pair.indexOf(' '));
    }

    private static List<Element> rows(Element table) {
        return table.select("tbody tr");
    }

    private static List<String> column(Element table, int index) {
        return rows(table).stream().map(row -> row.child(index).text()).toList();
    }

    private static double[] box(List<NetworkPicture.Word> words, Frame frame) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        double top = Double.MAX_VALUE;
        for (var word : words) {
            double wide = Lettering.width(word.text(), frame.letters());
            double x = Double.parseDouble(word.x()) - (word.anchor().equals("end") ? wide : word.anchor().equals("middle") ? wide / 2 : 0);
            double y = Double.parseDouble(word.y());
            left = Math.min(left, x);
            right = Math.max(right, x + wide);
            top = Math.min(top, y - 0.8 * frame.letters());
            bottom = Math.max(bottom, y + 0.2 * frame.letters());
        }
        return new double[] {left + 0.1, top + 0.1, right - 0.1, bottom - 0.1};
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }
}
