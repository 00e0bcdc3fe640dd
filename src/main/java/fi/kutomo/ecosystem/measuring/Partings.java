package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Portrait.Matrix;
import fi.kutomo.ecosystem.measuring.Portrait.Parting;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.silos.Assortativity;
import fi.kutomo.ecosystem.silos.Diversity;
import fi.kutomo.ecosystem.silos.Inwardness;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.MixingMatrix;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether sectors and regions part the net. What would rest on fewer than five actors is put together with others, or not told. */
final class Partings {

    /** The key of those that are put together. */
    static final String OTHERS = "";

    private final Net net;
    private final Parameters parameters;

    Partings(Net net, Parameters parameters) {
        this.net = net;
        this.parameters = parameters;
    }

    List<Parting> all() {
        return net.told().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> parting(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private Optional<Parting> parting(Silo silo, List<Optional<String>> told) {
        var labels = Labels.of(told);
        var known = labels.known();
        var keys = together(IntStream.of(known).mapToObj(node -> told.get(node).orElseThrow()).toList());
        if (keys.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        var part = labels.among(net.graph());
        var groups = Partition.of(keys);
        var test = Inwardness.of(part, groups, parameters.shuffles(), parameters.seed());
        var mixing = MixingMatrix.of(part, groups);
        var shares = IntStream.of(groups.sizes()).mapToDouble(size -> (double) size / known.length).toArray();
        return Optional.of(new Parting(
                silo, known.length, test.external(), test.internal(), Figure.boxed(test.index()), Figure.boxed(test.expected()), Figure.boxed(test.p()),
                Figure.boxed(Assortativity.of(mixing)), Diversity.blau(shares), matrix(mixing, groups, keys)));
    }

    /**
     * Small groups as one, so that every group has five actors or more; where the small ones are too few even so, the next larger ones go
     * with them, so that nobody finds them by taking the others away.
     */
    static List<String> together(List<String> keys) {
        var sizes = keys.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var rising = sizes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).toList();
        var small = new ArrayList<String>();
        long others = 0;
        for (var each : rising) {
            if (each.getValue() < Net.FEWEST || others > 0 && others < Net.FEWEST) {
                small.add(each.getKey());
                others += each.getValue();
            }
        }
        return keys.stream().map(key -> small.contains(key) ? OTHERS : key).toList();
    }

    private static Matrix matrix(MixingMatrix mixing, Partition groups, List<String> keys) {
        var sizes = groups.sizes();
        var names = IntStream.range(0, groups.count()).mapToObj(group -> keys.get(groups.members(group).getFirst())).toList();
        var order = IntStream.range(0, groups.count())
                .boxed()
                .sorted(Comparator.comparing((Integer group) -> names.get(group).equals(OTHERS)).thenComparing(group -> -sizes[group]).thenComparing(names::get))
                .toList();
        return new Matrix(
                order.stream().map(names::get).toList(),
                order.stream().map(group -> sizes[group]).toList(),
                order.stream().map(row -> order.stream().map(column -> mixing.ties(row, column)).toList()).toList(),
                order.stream().map(row -> order.stream().map(column -> mixing.expected(row, column)).toList()).toList());
    }
}
