package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.layout.MapLayout;
import fi.kutomo.ecosystem.layout.Pull;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.ecosystem.maps.SpotStore.Laid;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Places for the actors of a map. On a saved map everybody stays where readers remember them, as long as everybody may see all that the
 * places rest on; else they are laid anew from what may be seen.
 */
@Component
class Placing {

    private static final long SEED = 42;

    /** With so many times more actors than there were, the places of the few are worth nothing to the many. */
    private static final int OUTGROWN = 4;

    private final SpotStore store;
    private final Ties ties;

    Placing(SpotStore store, Ties ties) {
        this.store = store;
        this.ties = ties;
    }

    /** Of what a saved map shows, or showed on a day; nothing is kept of it. */
    Map<UUID, Spot> of(SavedMap map, Net net) {
        return ground(map, net).spots(net);
    }

    /** On what the places rest that a net would have on a saved map. */
    Ground ground(SavedMap map, Net net) {
        var laid = store.laid(map.id());
        return new Ground(laid, stands(laid, net));
    }

    /**
     * How a map is laid out, as it was asked just now.
     *
     * @param stands whether everybody is still where readers remember them
     */
    record Ground(Laid laid, boolean stands) {

        /** Whether everybody of the net has a place, so that nothing is to be reckoned. */
        boolean settled(Net net) {
            return stands && laid.spots().keySet().containsAll(net.ids());
        }

        Map<UUID, Spot> spots(Net net) {
            return stands ? further(laid, net) : alike(laid, net);
        }
    }

    /** Of a map that nobody has saved: the same for the same actors and ties. */
    static Map<UUID, Spot> anew(Net net) {
        return named(MapLayout.of(ids(net), pulls(net), Map.of(), SEED));
    }

    /** Whether everybody is still where readers remember them: nothing was taken back, and newcomers have not made another map of it. */
    boolean stands(Laid laid, Net net) {
        long known = net.ids().stream().filter(laid.spots()::containsKey).count();
        return (known == 0 || known * OUTGROWN >= net.actors().size()) && told(laid, net);
    }

    /** Whether everybody may see today that they are tied on whose ties the places rest, be it on this map or not. */
    private boolean told(Laid laid, Net net) {
        return laid.whole() && (net.pairs().containsAll(laid.pulls()) || seen(laid).pairs().containsAll(laid.pulls()));
    }

    private Net seen(Laid laid) {
        var ids = laid.spots().keySet();
        return new Net(List.of(), Strand.all(ties.visible(Caller.visitor(Lang.FI), Optional.empty(), ids), ids, TieClauses.ANY));
    }

    /** Where everybody stood, and the new beside those whom they know. */
    static Map<UUID, Spot> further(Laid laid, Net net) {
        return laid.spots().keySet().containsAll(net.ids())
                ? laid.spots()
                : named(MapLayout.of(ids(net), pulls(net), keyed(laid.spots()), keyed(laid.homes()), SEED));
    }

    static Map<UUID, Spot> alike(Laid laid, Net net) {
        return named(MapLayout.alike(ids(net), pulls(net), keyed(laid.homes()), SEED));
    }

    private static List<String> ids(Net net) {
        return net.actors().stream().map(actor -> actor.id().toString()).toList();
    }

    private static List<Pull> pulls(Net net) {
        return net.strands().stream().map(strand -> new Pull(strand.from().toString(), strand.to().toString(), Math.max(1, strand.breadth()))).toList();
    }

    private static Map<String, Spot> keyed(Map<UUID, Spot> spots) {
        var keyed = new HashMap<String, Spot>();
        spots.forEach((id, spot) -> keyed.put(id.toString(), spot));
        return keyed;
    }

    private static Map<UUID, Spot> named(Map<String, Spot> spots) {
        var named = new HashMap<UUID, Spot>();
        spots.forEach((id, spot) -> named.put(UUID.fromString(id), spot));
        return named;
    }
}
