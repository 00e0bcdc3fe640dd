package fi.kutomo.ecosystem.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WholeDrawingTest {

    private static final NetworkMap NET = Examples.network(900, 3);

    @Test
    void tellsInAllPartsOfTheTableWhatThePictureIsDrawnFrom() {
        var net = Rendered.in(Lang.FI, () -> WholeNet.of(NET));
        var last = part(1).twin().pager().pages();
        var lines = IntStream.rangeClosed(1, last).mapToObj(WholeDrawingTest::part).flatMap(part -> part.twin().lines().stream()).toList();

        assertThat(lines.stream().filter(line -> !line.goesOn()).map(line -> line.row().name())).isEqualTo(net.names());
        var told = lines.stream().flatMap(line -> line.row().steps().stream().map(step -> line.row().number() + " " + step.number())).sorted().toList();
        assertThat(told).isEqualTo(drawn(net)).hasSize(2 * NET.ties().size());
        assertThat(net.spots()).hasSize(1800).allMatch(place -> place >= 0 && place <= 10_000);
    }

    /** Every tie in both directions, by the numbers of rows. */
    private static List<String> drawn(WholeNet net) {
        var drawn = new ArrayList<String>();
        for (int at = 0; at < net.ties().size(); at += WholeNet.TIE) {
            int from = net.ties().get(at) + 1;
            int to = net.ties().get(at + 1) + 1;
            drawn.addAll(List.of(from + " " + to, to + " " + from));
        }
        return drawn.stream().sorted().toList();
    }

    @Test
    void leadsFromEveryTieToTheRowOfItsOtherEnd() {
        var begins = part(1).twin().begins();
        for (int number : List.of(1, 2, 7)) {
            var twin = part(number).twin();
            for (var line : twin.lines()) {
                line.row().steps().forEach(step -> {
                    int there = begins.get(step.number() - 1);
                    var address = there == number ? "" : there == 1 ? "/fi/map?show=network" : "/fi/map?show=network&page=" + there;
                    assertThat(twin.address(step, "m")).isEqualTo(address + "#m-" + step.number());
                });
            }
        }
    }

    @Test
    void keepsEveryPartShortAndGoesOnWithWhoHasManyTies() {
        var hub = new NetworkMap(
                "x", NET.actors(), Stream.concat(NET.ties().stream(), NET.actors().stream().skip(1).limit(400).map(actor -> new NetworkMap.Tie(
                                actor.id(), "a0", "funds", true, 1)))
                        .distinct()
                        .toList(),
                NET.groups(), NET.kinds());
        var all = Rendered.in(Lang.FI, () -> WholeDrawing.of("m", hub, Examples.groups(NET), "", "", "", 1));
        var parts = IntStream.rangeClosed(1, all.twin().pager().pages())
                .mapToObj(number -> Rendered.in(Lang.FI, () -> WholeDrawing.of("m", hub, Examples.groups(NET), "", "", "", number)).twin())
                .toList();

        assertThat(parts).allMatch(twin -> twin.lines().stream().mapToInt(line -> Math.max(1, line.row().steps().size())).sum() <= TwinPart.LONG);
        var rows = parts.stream().flatMap(twin -> twin.lines().stream()).filter(line -> line.ties() > 390).toList();
        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(rows.stream().mapToInt(line -> line.row().steps().size()).sum()).isEqualTo(rows.getFirst().ties());
        assertThat(rows.stream().filter(line -> !line.goesOn())).hasSize(1);
    }

    @Test
    void standsForTheNearestPartWhereThereIsNone() {
        assertThat(part(0).twin()).isEqualTo(part(1).twin());
        assertThat(part(9999).twin().pager().number()).isEqualTo(part(1).twin().pager().pages());
        assertThat(part(2).pictured()).isFalse();
    }

    @Test
    void refusesMoreThanABrowserIsGiven() {
        assertThat(WholeDrawing.bears(10_000, 60_000)).isTrue();
        assertThat(WholeDrawing.bears(10_001, 0)).isFalse();
        assertThat(WholeDrawing.bears(1, 60_001)).isFalse();
        var many = new NetworkMap(
                "x", IntStream.range(0, 10_001).mapToObj(i -> new NetworkMap.Actor("a" + i, "A " + i, "g", java.util.Optional.empty(), NET.actors().getFirst().spot())).toList(),
                List.of(), List.of(new NetworkMap.Key("g", "G")), List.of());
        assertThatThrownBy(() -> WholeDrawing.of("m", many, Examples.groups(NET), "", "", "", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static WholeDrawing part(int number) {
        return Rendered.in(Lang.FI, () -> WholeDrawing.of("m", NET, Examples.groups(NET), "", "/fi/map/net", "/fi/map?show=network", number));
    }
}
