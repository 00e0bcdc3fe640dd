package fi.kutomo.ecosystem.effects;

import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.BitSet;
import java.util.Map;

/** Who the nodes are, as far as the signs ask: their roles, and the silos that are known. */
public record Circumstances(BitSet developers, BitSet funders, BitSet adopters, Map<Silo, Labels> silos) {

    public static final Circumstances UNKNOWN = new Circumstances(new BitSet(), new BitSet(), new BitSet(), Map.of());
}
