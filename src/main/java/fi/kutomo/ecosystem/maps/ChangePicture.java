package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.drawing.NetworkDrawing;
import fi.kutomo.ecosystem.drawing.NetworkMap;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.ecosystem.drawing.NetworkMap.Look;
import fi.kutomo.ecosystem.drawing.Turn;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.ecosystem.maps.Difference.Bond;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Two times of a map in one picture: what is new, gone, otherwise and as it was. */
final class ChangePicture {

    /** All lines are equally broad: they tell what became of a tie, not how strong it is. */
    private static final int BREADTH = 2;

    private ChangePicture() {}

    /** Empty when nothing differs, or when nobody could read the picture. */
    static Optional<Fragment> of(String title, Difference difference, Function<Net, Map<UUID, Spot>> spots, Lang lang) {
        if (difference.members().isEmpty() && difference.bonds().isEmpty()) {
            return Optional.empty();
        }
        var drawn = drawn(difference);
        return drawn.net().drawable() ? Optional.of(NetworkDrawing.of("changes", map(title, drawn, spots.apply(drawn.net()), lang))) : Optional.empty();
    }

    /** Why the picture does not show all; empty: it does. */
    static String notice(Difference difference) {
        var drawn = drawn(difference);
        return drawn.equals(difference)
                ? ""
                : Ui.t(drawn.net().drawable() ? "ecosystem.maps.difference.touched" : "ecosystem.maps.difference.tooMany", NetworkMap.MOST, NetworkMap.MOST_TIES);
    }

    private static Difference drawn(Difference difference) {
        return difference.net().drawable() ? difference : difference.touched();
    }

    private static NetworkMap map(String title, Difference difference, Map<UUID, Spot> spots, Lang lang) {
        var actors = difference.everybody().stream()
                .map(member -> new NetworkMap.Actor(
                        member.actor().id().toString(), member.actor().name().in(lang), member.change().name(), Optional.of(Ui.url(member.actor().path())),
                        Objects.requireNonNull(spots.get(member.actor().id()))))
                .toList();
        var ties = difference.everything().stream()
                .map(bond -> new NetworkMap.Tie(bond.from().id().toString(), bond.to().id().toString(), kind(bond), bond.either().directed(), BREADTH))
                .distinct()
                .toList();
        return new NetworkMap(title, actors, ties, turns(), kinds(difference.everything()), List.of(), Look.CHANGES);
    }

    private static String kind(Bond bond) {
        return bond.change().name() + " " + bond.either().kind();
    }

    private static List<Key> turns() {
        return Arrays.stream(Turn.values()).map(turn -> new Key(turn.name(), SnapshotPages.told(turn))).toList();
    }

    private static List<Key> kinds(List<Bond> bonds) {
        return bonds.stream()
                .map(bond -> new Key(kind(bond), Ui.t("ecosystem.maps.difference.tie", MapPictures.kind(bond.either().kind()), SnapshotPages.told(bond.change()))))
                .distinct()
                .toList();
    }
}
