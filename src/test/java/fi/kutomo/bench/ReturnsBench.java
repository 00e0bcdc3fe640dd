package fi.kutomo.bench;

import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Reckoning;
import fi.kutomo.evaluation.reckoning.Row;
import fi.kutomo.evaluation.reckoning.Shape;
import fi.kutomo.evaluation.reckoning.Simulation;
import fi.kutomo.evaluation.reckoning.Terms;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** How long social return takes: 10 000 draws of 30 rows with every assumption uncertain, beside the exact reckoning. [runs] */
public final class ReturnsBench {

    private static final int ROWS = 30;
    private static final int ALLOWED_MS = 300;

    private ReturnsBench() {}

    public static void main(String[] arguments) throws Exception {
        int runs = Math.max(2, arguments.length > 0 ? Integer.parseInt(arguments[0]) : 16);
        var rows = IntStream.range(0, ROWS).mapToObj(ReturnsBench::row).toList();
        var inputs = List.of(new Simulation.Input("contract", Estimate.of("40000", "50000", "70000")));
        var terms = Terms.usual(10);
        var draws = new ArrayList<Double>();
        var exact = new ArrayList<Double>();
        double median = 0;
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            median = Simulation.of(rows, inputs, terms, Shape.PERT, 20261122, Simulation.USUAL_DRAWS).p50();
            long middle = System.nanoTime();
            Reckoning.of(rows, new BigDecimal("50000"), terms);
            draws.add((middle - begun) / 1e6);
            exact.add((System.nanoTime() - middle) / 1e6);
        }
        double first = draws.getFirst();
        var warm = draws.stream().skip(1).sorted().toList();
        exact.sort(null);
        double typical = warm.get(warm.size() / 2);
        double slowest = warm.getLast();
        System.out.printf(Locale.ROOT, "%-44s %10s%n", "10 000 draws, 30 rows, 211 uncertain", "ms");
        System.out.printf(Locale.ROOT, "%-44s %10.1f%n", "first run, cold", first);
        System.out.printf(Locale.ROOT, "%-44s %10.1f%n", "median of " + warm.size() + " warm runs", typical);
        System.out.printf(Locale.ROOT, "%-44s %10.1f%n", "slowest of them", slowest);
        System.out.printf(Locale.ROOT, "%-44s %10.2f%n", "exact reckoning, median", exact.get(runs / 2));
        System.out.printf(Locale.ROOT, "%-44s %10.6f%n", "median ratio for seed 20261122", median);
        var result = Map.of("first_ms", first, "median_ms", typical, "slowest_ms", slowest, "exact_ms", exact.get(runs / 2), "allowed_ms", ALLOWED_MS);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/returns.json"), JsonMapper.builder().build().writeValueAsString(result));
        // The slowest counts: somebody waits for it
        if (slowest > ALLOWED_MS) {
            System.exit(1);
        }
    }

    private static Row row(int number) {
        return new Row("r" + number, "change " + number / 2, Map.of(
                Parameter.QUANTITY, Estimate.of("10", String.valueOf(20 + number), "90"),
                Parameter.PROXY, number % 7 == 0 ? Estimate.of("-40", "-20", "-5") : Estimate.of("50", "100", "400"),
                Parameter.DEADWEIGHT, Estimate.of("0", "0.05", "0.5"),
                Parameter.DISPLACEMENT, Estimate.of("0", "0.02", "0.1"),
                Parameter.ATTRIBUTION, Estimate.of("0.1", "0.3", "0.6"),
                Parameter.DROP_OFF, Estimate.of("0.1", "0.2", "0.5"),
                Parameter.YEARS, Estimate.of("1", "3", "8")));
    }
}
