package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.kernel.Workflow;

/**
 * Gives lasting places to those who are new on a saved map, and new ones to all when the old ones rest on what is not public any more.
 * Reading a map keeps nothing; until this is done it reckons the same places each time.
 */
@Workflow
class Settling {

    private final SpotStore store;
    private final Charting charting;
    private final Placing placing;

    Settling(SpotStore store, Charting charting, Placing placing) {
        this.store = store;
        this.charting = charting;
        this.placing = placing;
    }

    /** @return whether anything had to be kept */
    boolean settle(SavedMap map) {
        store.hold(map.id());
        var net = charting.net(map.sentence());
        var laid = store.laid(map.id());
        if (!net.borne()) {
            return false;
        }
        if (!placing.stands(laid, net)) {
            store.forget(map.id());
            store.keep(map.id(), Placing.alike(laid, net), net.pairs());
            return true;
        }
        if (laid.spots().keySet().containsAll(net.ids())) {
            return false;
        }
        store.keep(map.id(), Placing.further(laid, net), net.pairs());
        return true;
    }

    /** Everybody gets another place. */
    void anew(SavedMap map) {
        store.forget(map.id());
        settle(map);
    }

    void forget(SavedMap map) {
        store.forget(map.id());
    }
}
