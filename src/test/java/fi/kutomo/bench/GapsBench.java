package fi.kutomo.bench;

import fi.kutomo.evidence.TestStudies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The map of evidence and gaps over the starter content and generated studies: milliseconds and bytes of the whole page as a browser asks
 * for it, beside a page without studies and the plain reading of the same rows from the database. [studies] [rounds] [seed]
 */
public final class GapsBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MILLISECONDS = 300;
    private static final long BYTES = 200_000;

    private GapsBench() {}

    /** One page, asked for again and again. */
    record Asked(String page, long bytes, double first, double median, double worst) {}

    public static void main(String[] arguments) throws Exception {
        int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 20_261_122;
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "gaps");
        boolean good;
        try (var program = new BuiltProgram(work.resolve("data")); var connection = program.database()) {
            TestStudies.in(new SingleConnectionDataSource(connection, true), seed).studies(studies, List.of());
            var asked = new ArrayList<Asked>();
            System.out.printf("%-44s %8s %9s %9s %9s%n", "", "bytes", "first ms", "median", "worst");
            var map = "/fi/gap-maps/all-approaches";
            for (var path : List.of(map, map + "?rows=all&columns=all", map + "/table", map + "/cells/support/wellbeing", "/fi/about")) {
                asked.add(ask(program, path, rounds));
            }
            asked.add(plain(connection, rounds));
            asked.forEach(each -> System.out.printf(Locale.ROOT, "%-44s %8d %9.1f %9.1f %9.1f%n", each.page(), each.bytes(), each.first(), each.median(), each.worst()));
            good = judge(asked, studies, seed);
        }
        System.exit(good ? 0 : 1);
    }

    private static Asked ask(BuiltProgram program, String path, int rounds) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        long bytes = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                var answer = http.send(HttpRequest.newBuilder(URI.create(program.address() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
                times.add((System.nanoTime() - start) / 1e6);
                if (answer.statusCode() != 200) {
                    throw new IOException(path + " answers " + answer.statusCode());
                }
                bytes = answer.body().length;
            }
        }
        return of(path, bytes, times);
    }

    /** The neighbour: the same rows read and dropped. */
    private static Asked plain(java.sql.Connection connection, int rounds) throws Exception {
        var times = new ArrayList<Double>();
        long bytes = 0;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            bytes = 0;
            for (var query : List.of(
                    "select s.id::text, s.title, s.design, s.setting, (select array_agg(term) from evidence.study_term where study = s.id)::text from evidence.study s",
                    "select study::text, effect_term, direction, main::text from evidence.study_outcome")) {
                try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        bytes += rows.getString(1).length() + rows.getString(2).length();
                    }
                }
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        return of("the same rows by JDBC alone", bytes, times);
    }

    private static Asked of(String page, long bytes, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return new Asked(page, bytes, times.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
    }

    private static boolean judge(List<Asked> asked, int studies, long seed) throws IOException {
        var lines = new LinkedHashMap<String, Boolean>();
        for (var each : asked.subList(0, asked.size() - 1)) {
            lines.put(String.format(Locale.ROOT, "%s at most %.0f ms (%.0f)", each.page(), MILLISECONDS, each.median()), each.median() <= MILLISECONDS);
            lines.put(each.page() + " at most " + BYTES + " bytes (" + each.bytes() + ")", each.bytes() <= BYTES);
        }
        System.out.println();
        lines.forEach((line, passed) -> System.out.println((passed ? "passed  " : "FAILED  ") + line));
        var result = new LinkedHashMap<String, Object>(Map.of("bench", "gaps", "studies", studies, "seed", seed, "pages", asked, "lines", lines));
        result.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        var file = Path.of("target/bench/gaps.json");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        System.out.println("\n" + file);
        return lines.values().stream().allMatch(passed -> passed);
    }
}
