package fi.kutomo.bench;

import com.microsoft.playwright.Page;
import fi.kutomo.ecosystem.ManyActors;
import fi.kutomo.journeys.Browser;
import fi.kutomo.world.SharedData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Maps of regions with the 2 881 projects of 2014–2020, asked over HTTP beside the database alone, and a net of 5 000 moved in a browser. [rounds] */
public final class MapsBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIST = "projects/eu-structural-fund-projects-fi-2014-2020.csv";
    private static final int PROJECTS = 2881;
    private static final String UNDERTAKINGS = "select count(*) from ecosystem.undertaking";
    private static final String UNKNOWN =
            "select count(*) from ecosystem.participation p where not exists (select from ecosystem.actor a where a.id = p.actor and a.state = 'SHOWN')";
    private static final int DRAWN = 300;
    private static final int WARM = 10;
    private static final double MOST_MILLISECONDS = 500;
    private static final int LARGE = 5000;
    private static final double FRAMES = 30;

    /** A region that nobody of the list works in. */
    private static final String EMPTY_REGION = "region/20";

    /** Moves the picture to and fro with every frame, and answers how many frames a second that gives. */
    private static final String MOVED =
            """
            () => new Promise(done => {
              const canvas = document.querySelector(".net-canvas");
              const times = [];
              const step = time => {
                times.push(time);
                if (times.length > 150) {
                  const gaps = times.slice(1).map((each, at) => each - times[at]).sort((a, b) => a - b);
                  return done(1000 / gaps[gaps.length >> 1]);
                }
                canvas.dispatchEvent(new KeyboardEvent("keydown", { key: times.length % 20 < 10 ? "ArrowRight" : "ArrowLeft" }));
                requestAnimationFrame(step);
              };
              requestAnimationFrame(step);
            })""";

    private static final String NAMED = "select count(distinct actor) from ecosystem.statement where facet = 'REGION'";

    /**
     * The list does not tell regions. Authorities and public bodies have theirs by their names; whoever has none works here where the
     * authorities that decide on its projects do, so that the regions are as large as they may become.
     */
    private static final String REGIONS =
            """
            insert into ecosystem.statement (id, actor, facet, term, said_as, reach, said_at)
            select gen_random_uuid(), actor, 'REGION', term, 'SELF', 3, now()
            from (
                select distinct m.actor, s.term from ecosystem.participation m
                join ecosystem.participation p on p.entry = m.entry and p.part = 'AUTHORITY'
                join ecosystem.statement s on s.actor = p.actor and s.facet = 'REGION'
                where m.part = 'MEMBER' and not exists (select from ecosystem.statement o where o.actor = m.actor and o.facet = 'REGION')) placed
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int rounds;
    private final List<Row> rows = new ArrayList<>();
    private Whole whole = new Whole(0, "", 0, 0, "");

    /** One address, in milliseconds from the question to the last letter of the answer. */
    record Row(String what, int actors, double first, double median, double most, int bytes) {}

    /**
     * A large net in a browser.
     *
     * @param state drawn, or slow where the page shows groups instead
     * @param trial frames a second as the page itself measured them at first
     * @param moved frames a second while it was moved
     * @param why what the page says where it shows groups
     */
    record Whole(int actors, String state, double trial, double moved, String why) {}

    private MapsBench(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
        var list = SharedData.find(LIST);
        if (list.isEmpty()) {
            System.out.println("SKIPPED: needs ../shared/data/" + LIST);
            return;
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "maps");
        var bench = new MapsBench(rounds);
        try (var program = new BuiltProgram(work)) {
            bench.run(program, list.get());
        }
        System.exit(bench.judge(load) ? 0 : 1);
    }

    private void run(BuiltProgram program, Path list) throws Exception {
        try (var database = program.database()) {
            int before = count(database, UNDERTAKINGS);
            System.out.println(program.command(List.of("import", list.toString())).lines().getLast());
            await(database, UNDERTAKINGS, before + PROJECTS);
            await(database, UNKNOWN, 0);
            System.out.printf("regions by their names: %d actors%n", count(database, NAMED));
            try (var statement = database.createStatement()) {
                statement.execute(REGIONS);
                statement.execute("analyze");
            }
            System.out.printf("%-44s %7s %10s %10s %10s %10s%n", "", "actors", "first ms", "median ms", "most ms", "bytes");
            var sizes = sizes(database);
            var largest = sizes.entrySet().iterator().next();
            for (var show : List.of("groups", "matrix", "regions", "network")) {
                page(program, "the largest region by " + show, largest.getValue(), "/fi/map?region=" + largest.getKey() + "&show=" + show);
            }
            var drawn = sizes.entrySet().stream().filter(each -> each.getValue() <= DRAWN).findFirst().orElseThrow();
            page(program, "the largest drawn net of a region", drawn.getValue(), "/fi/map?region=" + drawn.getKey() + "&show=network");
            page(program, "the largest region as GraphML", largest.getValue(), "/fi/map/file?region=" + largest.getKey() + "&format=graphml");
            whole(program, database);
            time("database alone: all derived ties", 0, () -> {
                try (var statement = database.createStatement();
                        var found = statement.executeQuery("select count(*), sum(weight) from ecosystem.derived_tie(null)")) {
                    found.next();
                    return found.getInt(1);
                }
            });
        }
    }

    private void whole(BuiltProgram program, Connection database) throws Exception {
        var path = "/fi/map?region=" + EMPTY_REGION + "&show=network";
        var sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
        try (var _ = new ManyActors(sql, EMPTY_REGION, LARGE);
                var window = Browser.window(1280, 900)) {
            page(program, "the page of a whole net", LARGE, path);
            page(program, "what it is drawn from", LARGE, path.replace("/map?", "/map/net?"));
            var page = window.newPage();
            page.navigate(program.address() + path);
            page.waitForSelector("figure[data-state=drawn], figure[data-state=slow]", new Page.WaitForSelectorOptions().setTimeout(120_000));
            double trial = Double.parseDouble(page.getAttribute("figure[data-net]", "data-rate"));
            double moved = page.isVisible(".net-canvas") ? ((Number) page.evaluate(MOVED)).doubleValue() : 0;
            var state = page.getAttribute("figure[data-net]", "data-state");
            whole = new Whole(LARGE, state, trial, moved, state.equals("slow") ? page.innerText("[data-net-why]").strip() : "");
            System.out.printf(
                    Locale.ROOT, "%-44s %7d %10s: %.0f frames/s at first, %.0f frames/s while it is moved %s%n", "a whole net in the browser", LARGE, state, trial,
                    moved, whole.why());
        } finally {
            Browser.quit();
        }
    }

    /** Actors by region, the most first. */
    private static Map<String, Integer> sizes(Connection database) throws Exception {
        var sizes = new LinkedHashMap<String, Integer>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery("""
                        select s.term, count(*) from ecosystem.statement s join ecosystem.actor a on a.id = s.actor and a.state = 'SHOWN'
                        where s.facet = 'REGION' group by s.term order by 2 desc
                        """)) {
            while (found.next()) {
                sizes.put(found.getString(1), found.getInt(2));
            }
        }
        return sizes;
    }

    private static void await(Connection database, String count, int wanted) throws Exception {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        for (int found = count(database, count); found != wanted; found = count(database, count)) {
            if (System.nanoTime() > limit) {
                throw new IOException(count + ": " + found + " instead of " + wanted);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static int count(Connection database, String count) throws Exception {
        try (var statement = database.createStatement();
                var counted = statement.executeQuery(count)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private interface Act {
        int bytes() throws Exception;
    }

    private void page(BuiltProgram program, String what, int actors, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(program.address() + path)).build();
        time(what, actors, () -> {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " answered " + answer.statusCode());
            }
            return answer.body().length;
        });
    }

    private void time(String what, int actors, Act act) throws Exception {
        long begun = System.nanoTime();
        int bytes = act.bytes();
        double first = (System.nanoTime() - begun) / 1e6;
        for (int round = 0; round < WARM; round++) {
            act.bytes();
        }
        var times = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            act.bytes();
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        var row = new Row(what, actors, first, times.get(rounds / 2), times.getLast(), bytes);
        rows.add(row);
        System.out.printf(Locale.ROOT, "%-44s %7d %10.1f %10.1f %10.1f %10d%n", what, actors, row.first(), row.median(), row.most(), bytes);
    }

    private boolean judge(double load) throws IOException {
        double slowest = rows.stream().filter(row -> row.actors() > 0 && row.actors() < LARGE).mapToDouble(Row::median).max().orElseThrow();
        var lines = new LinkedHashMap<String, Boolean>();
        lines.put(
                String.format(Locale.ROOT, "the map of a region at most %.0f ms in each way of looking at it (%.0f ms)", MOST_MILLISECONDS, slowest),
                slowest <= MOST_MILLISECONDS);
        lines.put(
                String.format(
                        Locale.ROOT, "%d nodes move at %.0f frames/s or more (%.0f), or the page says why it shows groups (%s)", LARGE, FRAMES, whole.moved(), whole.state()),
                whole.moved() >= FRAMES || !whole.why().isEmpty());
        System.out.println();
        lines.forEach((line, passed) -> System.out.println((passed ? "passed  " : "FAILED  ") + line));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "maps");
        result.put("rounds", rounds);
        result.put("load", load);
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("rows", rows);
        result.put("whole", whole);
        result.put("lines", lines);
        var file = Path.of("target/bench/maps.json");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        System.out.printf(Locale.ROOT, "%nmedian of %d rounds each, load %.1f at the beginning, %s%n", rounds, load, file);
        return lines.values().stream().allMatch(passed -> passed);
    }
}
