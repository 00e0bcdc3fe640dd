package fi.kutomo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The queue of introductions for a region of 2,000 actors, the whole way from the database to the kept list, beside the database alone. [rounds] */
public final class RegionBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REGION = "region/21";
    private static final int ACTORS = 2_000;
    private static final double MOST_SECONDS = 5;
    private static final Pattern LOOKED = Pattern.compile("looked at 1, ([0-9.]+) s");
    private static final String MATCHES =
            """
            select count(*) from ecosystem.statement n join ecosystem.statement o on o.term = n.term and o.actor <> n.actor and o.facet = 'OFFER'
            where n.facet = 'NEED' and n.source = 'made' and o.source = 'made'
            """;

    private RegionBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "region");
        try (var program = new BuiltProgram(work);
                var database = program.database()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
            var region = new LargeRegion(jdbc, REGION, ACTORS);
            region.make();
            region.weave();
            var looks = new ArrayList<Double>();
            var alone = new ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                looks.add(look(program));
                alone.add(NetworkBench.seconds(() -> jdbc.sql(MATCHES).query(Long.class).single()));
            }
            System.exit(judge(jdbc, looks, alone, load) ? 0 : 1);
        }
    }

    /** As the program itself tells it, without its start. */
    private static double look(BuiltProgram program) throws IOException, InterruptedException {
        var said = program.command(List.of("weaving")).lines();
        var found = LOOKED.matcher(said.getLast());
        if (!found.find()) {
            throw new IOException(String.join("\n", said));
        }
        return Double.parseDouble(found.group(1));
    }

    private static boolean judge(JdbcClient jdbc, List<Double> looks, List<Double> alone, double load) throws IOException {
        var round = jdbc.sql("select actors, ties, fits from ecosystem.advice_round where region = :region").param("region", REGION).query().singleRow();
        double slowest = looks.stream().mapToDouble(each -> each).max().orElseThrow();
        var line = String.format(
                Locale.ROOT, "the queue of %s actors, %s ties and %s fitting pairs from the database at most %.0f s (%.1f s)", round.get("actors"), round.get("ties"),
                round.get("fits"), MOST_SECONDS, slowest);
        boolean passed = slowest <= MOST_SECONDS && round.get("actors").equals(ACTORS);
        System.out.printf(Locale.ROOT, "looks, seconds      %s%ndatabase alone, s   %.2f%n%n", looks, NetworkBench.median(alone));
        System.out.println((passed ? "passed  " : "FAILED  ") + line);
        var result = Map.of("bench", "region", "load", load, "looks", looks, "alone", alone, "lines", Map.of(line, passed));
        var file = Path.of("target/bench/region.json");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        System.out.printf(Locale.ROOT, "%nload %.1f at the beginning, %s%n", load, file);
        return passed;
    }
}
