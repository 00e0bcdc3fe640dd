package fi.kutomo.ecosystem.silos;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which sector, branch or region each node belongs to, as far as it is known. The unknown is no group: who is unknown is left out. */
public final class Labels {

    private final List<? extends Optional<?>> labels;

    private Labels(List<? extends Optional<?>> labels) {
        this.labels = List.copyOf(labels);
    }

    /** One for each node in turn. */
    public static Labels of(List<? extends Optional<?>> labels) {
        return new Labels(labels);
    }

    public static Labels of(Partition groups) {
        return new Labels(IntStream.range(0, groups.size()).mapToObj(groups::group).map(Optional::of).toList());
    }

    /** Whether both are known. */
    public boolean known(int one, int other) {
        return labels.get(one).isPresent() && labels.get(other).isPresent();
    }

    /** Whether both are known and differ. */
    public boolean parts(int one, int other) {
        return known(one, other) && !labels.get(one).equals(labels.get(other));
    }

    /** The nodes that are known, in rising order. */
    public int[] known() {
        return IntStream.range(0, labels.size()).filter(node -> labels.get(node).isPresent()).toArray();
    }

    /** The part of the graph among those that are known; its nodes are numbered as in {@link #known()}. */
    public Graph among(Graph graph) {
        return graph.among(known());
    }

    /** The groups of that part. */
    public Partition groups() {
        return Partition.of(labels.stream().flatMap(Optional::stream).toList());
    }
}
