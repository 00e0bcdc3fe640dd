package fi.kutomo.ecosystem.maps;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.ecosystem.maps.Placing.Ground;
import fi.kutomo.ecosystem.maps.SpotStore.Laid;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargeNetsTest {

    private final List<UUID> ids = IntStream.range(0, 6).mapToObj(number -> new UUID(7, number)).toList();
    private final LargeNets large = new LargeNets();

    private static Actor actor(UUID id) {
        return new Actor(
                id, ActorKind.NETWORK, Actor.State.SHOWN, id.toString(), Optional.empty(), Optional.empty(), LocalizedText.of("a", "b", "c"), LocalizedText.empty(),
                Optional.empty(), 0, Instant.EPOCH, Optional.empty(), Instant.EPOCH);
    }

    private MapContent content(int... ties) {
        var strands = IntStream.of(ties)
                .mapToObj(to -> new Strand(
                        Optional.empty(), ids.getFirst(), ids.get(to), "WORKS_WITH", false, OptionalInt.of(2), 0, 1, Optional.empty(), Optional.empty()))
                .toList();
        return new MapContent(ids.stream().map(LargeNetsTest::actor).toList(), strands, List.of(), Map.of(), Map.of(), LocalDate.EPOCH);
    }

    private Laid laid(int known, double at) {
        var spots = IntStream.range(0, known).boxed().collect(Collectors.toMap(ids::get, number -> new Spot((at + number) / 20, number / 20.0)));
        return new Laid(spots, spots, Set.of(), true);
    }

    private Map<UUID, Spot> shown(Laid laid, boolean stands, MapContent content) {
        return large.of(new Ground(laid, stands), content).orElseThrow();
    }

    @Test
    void laysAGrowingMapOutOnceForTheSameActorsTiesAndPlaces() {
        var first = shown(laid(4, 0), true, content(1, 2));

        assertThat(first).containsKeys(ids.get(4), ids.get(5)).containsEntry(ids.get(1), new Spot(0.05, 0.05));
        assertThat(shown(laid(4, 0), true, content(1, 2))).isSameAs(first);
    }

    @Test
    void laysItOutAgainWhenAnythingChanges() {
        var first = shown(laid(4, 0), true, content(1, 2));

        var others = Stream.of(
                shown(laid(4, 0), true, content(1)), shown(laid(4, 0), true, content(1, 2, 3)), shown(laid(4, 9), true, content(1, 2)),
                shown(laid(3, 0), true, content(1, 2)), shown(laid(4, 0), false, content(1, 2)));

        assertThat(others).noneMatch(other -> other == first);
    }

    @Test
    void answersFromTheKeptPlacesWhereEverybodyHasOne() {
        var laid = laid(6, 3);

        assertThat(shown(laid, true, content(1))).isSameAs(laid.spots());
        assertThat(shown(laid, true, content(1, 2))).isSameAs(laid.spots());
    }
}
