package fi.kutomo.ecosystem.effects;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.Collection;

/**
 * What an act of a weaver changed: M(G + ties of the act) − M(G), G the net before it and the ties those confirmed within 180 days that name the
 * act. What else happened in the meantime is not in it.
 */
public record Effect(Measures before, Measures after) {

    public static Effect of(Graph before, Collection<Pair> ties, Circumstances circumstances) {
        return new Effect(Measures.of(before, circumstances), Measures.of(before.plus(ties), circumstances));
    }

    public Measures change() {
        return after.since(before);
    }
}
