package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One number for every node, or none where the measure is not defined, which is never the same as 0. */
public final class Values {

    private final double[] values;

    private Values(double[] values) {
        this.values = values;
    }

    /** Takes the array over. {@link Double#NaN} stands for "not defined". */
    public static Values of(double[] values) {
        return new Values(values);
    }

    public static Values each(int nodes, IntFunction<OptionalDouble> measure) {
        return new Values(IntStream.range(0, nodes).mapToDouble(node -> measure.apply(node).orElse(Double.NaN)).toArray());
    }

    public static Values undefined(int nodes) {
        var values = new double[nodes];
        Arrays.fill(values, Double.NaN);
        return new Values(values);
    }

    public int size() {
        return values.length;
    }

    public OptionalDouble at(int node) {
        return Double.isNaN(values[node]) ? OptionalDouble.empty() : OptionalDouble.of(values[node]);
    }

    /** The node with the greatest value, of equal ones the lowest. */
    public OptionalInt highest() {
        return IntStream.range(0, values.length)
                .filter(node -> !Double.isNaN(values[node]))
                .reduce((best, node) -> values[node] > values[best] ? node : best);
    }

    /** Those that are defined. */
    public DoubleStream defined() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value));
    }

    /** All of them, where each is defined. */
    public Optional<double[]> whole() {
        return defined().count() == values.length ? Optional.of(values.clone()) : Optional.empty();
    }
}
