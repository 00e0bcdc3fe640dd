package fi.kutomo.bench;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.PageRank;
import fi.kutomo.ecosystem.groups.Leiden;
import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures of nets of 1 000, 10 000 and 100 000 nodes with five ties each beside igraph in the same run, and the queue of introductions. [rounds] [seed] */
public final class NetworkBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int MOST_RATIO = 2;
    private static final double SAMPLED_SECONDS = 1;

    /** One start of three rounds. igraph takes its usual two, which are of the same kind and find poorer groups. */
    private static final Leiden LEIDEN = new Leiden(1, 1, 3, 0);

    private final Map<String, Boolean> lines = new LinkedHashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final int rounds;
    private final long seed;
    private String version = "";

    private NetworkBench(int rounds, long seed) {
        this.rounds = rounds;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 11;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 20_261_122;
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var bench = new NetworkBench(rounds, seed);
        bench.run(Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "network"));
        System.exit(bench.judge(load) ? 0 : 1);
    }

    private void run(Path work) throws IOException, InterruptedException {
        System.out.printf("%-34s %12s %12s %12s %8s%n", "", "first ms", "median ms", "igraph ms", "ratio");
        for (int size : SIZES) {
            var graph = KnownGraphs.growing(size, 5, new Random(seed + size));
            Files.write(work.resolve(size + ".ties"), KnownGraphs.pairs(graph).stream().map(pair -> pair.first() + " " + pair.second()).toList());
            var neighbour = igraph(work, size);
            measures(size, graph, neighbour);
            if (size == 1_000) {
                exact(graph, neighbour);
            }
            if (size == 10_000) {
                sampled(graph, neighbour);
            }
        }
        new IntroductionQueue(seed).run(lines, rows);
    }

    /** Just before ours of the same size, so that both meet the machine in the same state. */
    private JsonNode igraph(Path work, int size) throws IOException, InterruptedException {
        var command = List.of(
                System.getProperty("kutomo.python", "python3"),
                "src/test/resources/bench/neighbour.py",
                work.toString(),
                String.valueOf(size),
                String.valueOf(rounds));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("igraph did not run: " + String.join(" ", command));
        }
        var told = JSON.readTree(work.resolve(size + ".json"));
        version = told.path("version").asString();
        return told;
    }

    private void measures(int size, Graph graph, JsonNode neighbour) {
        var components = beside("components", size, neighbour.path("components"), () -> Components.of(graph));
        line("as many components of " + size + " nodes as igraph", components.count() == neighbour.path("componentCount").asInt());

        var cores = beside("k-core", size, neighbour.path("cores"), () -> Cores.of(graph));
        line("the same cores of " + size + " nodes", IntStream.range(0, size).mapToLong(cores::number).sum() == neighbour.path("coreSum").asLong());

        var ranks = beside("PageRank", size, neighbour.path("pageRank"), () -> PageRank.of(graph));
        double off = farthest(ranks, neighbour.path("pageRanks"), 1);
        line(String.format(Locale.ROOT, "the same PageRank of %d nodes within 1e-9 (%.1e)", size, off), off < 1e-9);

        var random = new Random(seed);
        var qualities = new ArrayList<Double>();
        beside("Leiden", size, neighbour.path("leiden"), () -> {
            qualities.add(LEIDEN.withSeed(random.nextLong()).in(graph).orElseThrow().modularity());
            return qualities;
        });
        double ours = median(qualities);
        double theirs = median(numbers(neighbour.path("modularities")));
        line(String.format(Locale.ROOT, "modularity of %d nodes no lower: %.5f, igraph %.5f (medians)", size, ours, theirs), ours >= theirs);
    }

    private <T> T beside(String measure, int size, JsonNode neighbour, Supplier<T> act) {
        var seconds = new ArrayList<Double>();
        long begun = System.nanoTime();
        T last = act.get();
        double first = (System.nanoTime() - begun) / 1e9;
        // Like a server that has run for a while: compiled, which takes some seconds where the machine is busy
        long warm = System.nanoTime() + 4_000_000_000L;
        for (int round = 0; round < 2_000 && System.nanoTime() < warm; round++) {
            act.get();
        }
        for (int round = 0; round < rounds; round++) {
            seconds.add(seconds(act));
        }
        double median = median(seconds);
        double theirs = median(numbers(neighbour));
        row(measure + ", " + size + " nodes", first, median, theirs);
        line(String.format(Locale.ROOT, "%s of %d nodes within %d× of igraph (%.2f)", measure, size, MOST_RATIO, median / theirs), median <= MOST_RATIO * theirs);
        return last;
    }

    private void sampled(Graph graph, JsonNode neighbour) {
        var seconds = new ArrayList<Double>();
        double first = seconds(() -> Betweenness.sampled(graph, Betweenness.USUAL_PIVOTS, seed));
        IntStream.range(0, rounds).forEach(_ -> seconds.add(seconds(() -> Betweenness.sampled(graph, Betweenness.USUAL_PIVOTS, seed))));
        var sampled = Betweenness.sampled(graph, Betweenness.USUAL_PIVOTS, seed);
        double median = median(seconds);
        double error = sampled.largestError().orElseThrow();
        double off = farthest(sampled.values(), neighbour.path("betweennesses"), 2 / ((graph.size() - 1.0) * (graph.size() - 2.0)));
        row("betweenness from 500 pivots, 10000", first, median, median(numbers(neighbour.path("betweenness"))));
        line(String.format(Locale.ROOT, "sampled betweenness of 10000 nodes at most %.0f s (%.3f s)", SAMPLED_SECONDS, median), median <= SAMPLED_SECONDS);
        line(
                String.format(
                        Locale.ROOT,
                        "its greatest standard error is %.6f, and no value is farther than five of them from igraph's exact one (%.6f, of a greatest value of %.6f)",
                        error, off, sampled.values().defined().max().orElseThrow()),
                off <= 5 * error);
    }

    private void exact(Graph graph, JsonNode neighbour) {
        double first = seconds(() -> Betweenness.exact(graph));
        double median = median(IntStream.range(0, rounds).mapToObj(_ -> seconds(() -> Betweenness.exact(graph))).toList());
        row("betweenness, exact, 1000", first, median, median(numbers(neighbour.path("betweenness"))));
        double off = farthest(Betweenness.exact(graph).values(), neighbour.path("betweennesses"), 2 / ((graph.size() - 1.0) * (graph.size() - 2.0)));
        line(String.format(Locale.ROOT, "the same exact betweenness of 1000 nodes within 1e-9 (%.1e)", off), off < 1e-9);
    }

    private void row(String what, double first, double median, double theirs) {
        System.out.printf(Locale.ROOT, "%-34s %12.3f %12.3f %12.3f %8.2f%n", what, 1e3 * first, 1e3 * median, 1e3 * theirs, median / theirs);
        rows.add(Map.of("what", what, "first", first, "median", median, "igraph", theirs));
    }

    private void line(String line, boolean passed) {
        lines.put(line, passed);
    }

    private boolean judge(double load) throws IOException {
        System.out.println();
        lines.forEach((line, passed) -> System.out.println((passed ? "passed  " : "FAILED  ") + line));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "network");
        result.put("rounds", rounds);
        result.put("seed", seed);
        result.put("igraph", version);
        result.put("load", load);
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("rows", rows);
        result.put("lines", lines);
        var file = Path.of("target/bench/network.json");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        System.out.printf(Locale.ROOT, "%nigraph %s, median of %d rounds each, load %.1f at the beginning, %s%n", version, rounds, load, file);
        return lines.values().stream().allMatch(passed -> passed);
    }

    static double seconds(Supplier<?> act) {
        long begun = System.nanoTime();
        act.get();
        return (System.nanoTime() - begun) / 1e9;
    }

    static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }

    private static double farthest(Values ours, JsonNode theirs, double scale) {
        var others = numbers(theirs).stream().mapToDouble(value -> value * scale).toArray();
        return IntStream.range(0, others.length).mapToDouble(node -> Math.abs(ours.at(node).orElseThrow() - others[node])).max().orElseThrow();
    }
}
