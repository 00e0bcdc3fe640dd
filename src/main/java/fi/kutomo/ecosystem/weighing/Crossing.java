package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.List;
import java.util.Map;

/** Which silos a pair would cross. Where it is not known of both, a silo does not count for either side. */
public record Crossing(Map<Silo, Labels> labels) {

    public Crossing {
        labels = Map.copyOf(labels);
    }

    public List<Silo> of(Pair pair) {
        return labels.entrySet().stream()
                .filter(each -> each.getValue().parts(pair.first(), pair.second()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The share of known silos that the pair crosses, from 0 to 1; 0 where none is known. */
    public double share(Pair pair) {
        long known = labels.values().stream().filter(each -> each.known(pair.first(), pair.second())).count();
        return known == 0 ? 0 : (double) of(pair).size() / known;
    }
}
