package fi.kutomo.bench;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a page of a conversation costs the server and its database, beside MediaWiki and JSPWiki in the same run; and fifty who write at once. */
public final class ForumBench {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int LONG = 50_000;

    /** Java compiles what it often runs, and is long about it: so many pages are read before anything is counted, of ours and of JSPWiki. */
    private static final int WARM = 40_000;

    /** Then its compilers are looked at after so many pages, until they rest: they take less than this part of all work. */
    private static final int LOOK = 4000;

    private static final double REST = 0.01;

    /** Enough of looking: what is still compiled then is part of what such a server costs. */
    private static final int MOST = 200_000;

    /** PHP has compiled with the first page; what it read is kept then. */
    private static final int WARM_PHP = 4000;

    private static final String FEW = "a thread of ten posts";
    private static final String FIRST = "the first page of 50,000 posts";
    private static final String LAST = "the last page of 50,000 posts";
    private static final String ANY = "any page of 50,000 posts";

    /** Pages of one turn: so many that turns of all are about as long. A tenth more comes before, while the machine turns to another. */
    private static final int PAGES = 1000;

    private static final int PAGES_JSP = 300;
    private static final int PAGES_PHP = 60;
    private static final int ROUNDS = 12;

    private static final long SEED = 20261123;
    private static final int WRITERS = 50;
    private static final int EACH = 20;

    /** A post of some sixty words in the shape that people give them. */
    private static final String POST =
            """
            insert into forum.post (id, thread, number, written_by, lang, body, html, edition, state, written_at)
            select gen_random_uuid(), :'thread', n, w.person, 'fi', t.body, '<p>' || t.body || '</p>', 1, 'SHOWN', now() - interval '1 year' + n * interval '1 minute'
            from generate_series(1, :posts) n,
                lateral (select string_agg(chr(97 + (n * i) % 20) || md5((n * i)::text), ' ') as body from generate_series(1, 12) i) t,
                lateral (select person from (select id as person, row_number() over (order by id) as place, count(*) over () as all_of from accounts.person) p
                    where p.place = n % p.all_of + 1) w
            """;

    private final Readers readers = new Readers();
    private final HttpClient http = readers.first();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** One page: processor milliseconds of the server with its database for one reading, in each round. */
    record Row(String what, List<Double> rounds, int bytes) {

        double milliseconds() {
            return median(rounds);
        }

        /** How many times the other's cost, in the middle one of the rounds: a busy moment of the machine weighs on all of one round. */
        double times(Row other) {
            return median(IntStream.range(0, rounds.size()).mapToObj(round -> rounds.get(round) / other.rounds.get(round)).toList());
        }

        private static double median(List<Double> figures) {
            var sorted = figures.stream().sorted().toList();
            return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        }
    }

    /** A kind of page at an address, with what serves it; where the page is left open, any of them comes. */
    private record Place(String what, String address, Load server, int warm, int pages) {

        String any(Random random) {
            return address.replace("{page}", String.valueOf(1 + random.nextInt(LONG / 20)));
        }
    }

    public static void main(String[] arguments) throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "forum");
        var bench = new ForumBench();
        boolean written;
        try (var program = new BuiltProgram(work, "--kutomo.limits.factor=1000")) {
            written = bench.all(program, work);
        }
        System.exit(bench.judge(load, written) ? 0 : 1);
    }

    private boolean all(BuiltProgram program, Path data) throws Exception {
        var base = program.address();
        var logins = properties(data.resolve("secrets/example-logins"));
        var email = "kirjoittaja@example.org";
        readers.signIn(base + "/fi/sign-in", Map.of("email", email, "password", logins.getProperty(email)), base + "/fi/threads", "/fi/sign-out");
        var few = begin(base, "Lyhyt");
        var many = begin(base, "Pitka");
        try (var database = program.database()) {
            fill(database, few, 10);
            fill(database, many, LONG);
        }
        var server = new Load(List.of(ProcessHandle.of(program.serverPid()).orElseThrow(), ProcessHandle.of(program.databasePid()).orElseThrow()));
        var places = new ArrayList<Place>();
        places.add(new Place(FEW, base + "/fi/threads/" + few, server, 0, PAGES));
        places.add(new Place(FIRST, base + "/fi/threads/" + many, server, 0, PAGES));
        places.add(new Place(LAST, base + "/fi/threads/" + many + "?page=" + LONG / 20, server, 0, PAGES));
        places.add(new Place(ANY, base + "/fi/threads/" + many + "?page={page}", server, WARM, PAGES));
        places.addAll(neighbours());
        measure(places);
        return writers(program, base, few);
    }

    /** In turns, round by round. */
    private void measure(List<Place> places) throws Exception {
        for (var place : places) {
            warm(place);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var place : places) {
                readers.read(place::any, place.pages() / 10, SEED - round);
                double before = place.server().seconds();
                int bytes = readers.read(place::any, place.pages(), SEED + round);
                double each = (place.server().seconds() - before) * 1000 / Readers.whole(place.pages());
                var row = new Row(place.what(), List.of(each), bytes);
                rows.merge(place.what(), row, (one, other) -> new Row(one.what(), Stream.concat(one.rounds().stream(), other.rounds().stream()).toList(), other.bytes()));
            }
        }
        System.out.printf("%-44s %12s %9s%n", "signed in, twenty posts a page", "CPU ms/page", "bytes");
        for (var row : rows.values()) {
            System.out.printf(Locale.ROOT, "%-44s %12.2f %9d%n", row.what(), row.milliseconds(), row.bytes());
        }
    }

    private void warm(Place place) throws Exception {
        if (place.warm() == 0) {
            return;
        }
        readers.read(place::any, place.warm(), SEED);
        int pages = place.warm();
        double compiling = place.server().compiling() > 0 ? 1 : 0;
        while (compiling > REST && pages < MOST) {
            double before = place.server().seconds();
            double compiled = place.server().compiling();
            readers.read(place::any, LOOK, SEED + pages);
            pages += LOOK;
            compiling = (place.server().compiling() - compiled) / (place.server().seconds() - before);
        }
        System.out.printf(Locale.ROOT, "%-44s %d pages before, compilers took %.1f %% of the last%n", place.what(), pages, 100 * compiling);
    }

    /** Fifty people write twenty posts each, all at once in one thread. */
    private boolean writers(BuiltProgram program, String base, String thread) throws Exception {
        var token = token(http, base + "/fi/threads/" + thread);
        var start = System.nanoTime();
        try (var work = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Integer>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int self = writer;
                all.add(() -> {
                    int kept = 0;
                    for (int each = 0; each < EACH; each++) {
                        kept += post(base + "/fi/threads/" + thread + "/posts", Map.of("_csrf", token, "words", "kirjoitus-" + self + "-" + each, "lang", "fi"));
                    }
                    return kept;
                });
            }
            int acknowledged = 0;
            for (var done : work.invokeAll(all)) {
                acknowledged += done.get();
            }
            try (var database = program.database();
                    var statement = database.createStatement();
                    var found = statement.executeQuery("""
                            select count(*), count(distinct body), count(distinct p.number) from forum.post p join forum.thread t on t.id = p.thread
                            where p.body like 'kirjoitus-%'
                            """)) {
                found.next();
                boolean good = found.getInt(1) == acknowledged && found.getInt(2) == acknowledged && found.getInt(3) == acknowledged;
                System.out.printf(Locale.ROOT, "%s  %d writers at once: %d posts acknowledged of %d, %d kept, %d different, %d numbers, %.1f s%n",
                        mark(good), WRITERS, acknowledged, WRITERS * EACH, found.getInt(1), found.getInt(2), found.getInt(3), (System.nanoTime() - start) / 1e9);
                return good && acknowledged == WRITERS * EACH;
            }
        }
    }

    /** What the script beside started: for each its address and the processes of its server and database. */
    private List<Place> neighbours() throws IOException, InterruptedException {
        var file = System.getProperty("kutomo.neighbours", "");
        if (file.isEmpty()) {
            return List.of();
        }
        var found = properties(Path.of(file));
        var places = new ArrayList<Place>();
        for (var name : List.of("JSPWiki", "MediaWiki")) {
            var address = found.getProperty(name + ".address", "");
            if (address.isEmpty()) {
                System.out.println("There is no " + name + " here.");
                continue;
            }
            var own = new HashMap<String, String>();
            for (var field : found.getProperty(name + ".fields").strip().split(" +")) {
                own.put(field.replaceFirst("=.*", ""), field.replaceFirst("^[^=]*=", ""));
            }
            readers.signIn(found.getProperty(name + ".door"), own, address.replace("{page}", "1"), found.getProperty(name + ".mark"));
            var pids = List.of(found.getProperty(name + ".pids").strip().split(" +"));
            var server = new Load(pids.stream().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream()).toList());
            places.add(name.equals("MediaWiki") ? new Place(name, address, server, WARM_PHP, PAGES_PHP) : new Place(name, address, server, WARM, PAGES_JSP));
        }
        return places;
    }

    private boolean judge(double load, boolean written) throws IOException {
        var first = rows.get(FIRST);
        boolean good = written;
        var ratios = new LinkedHashMap<String, Double>();
        ratios.put("first page to ten posts", first.times(rows.get(FEW)));
        ratios.put("last page to first", rows.get(LAST).times(first));
        good &= says(first.times(rows.get(FEW)) <= 1.2, "the first page of 50,000 posts costs %.2f times a thread of ten (at most 1.2)", first.times(rows.get(FEW)));
        good &= says(rows.get(LAST).times(first) <= 1.2, "the last page costs %.2f times the first (at most 1.2)", rows.get(LAST).times(first));
        for (var neighbour : List.of(Map.entry("JSPWiki", 4.0), Map.entry("MediaWiki", 10.0))) {
            double times = rows.containsKey(neighbour.getKey()) ? rows.get(neighbour.getKey()).times(rows.get(ANY)) : Double.NaN;
            ratios.put(neighbour.getKey() + " to any page", times);
            good &= says(times >= neighbour.getValue(), neighbour.getKey() + " costs %.1f times ours (at least " + neighbour.getValue() + ")", times);
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("load", load);
        result.put("ratios", ratios);
        result.put("rows", rows.values());
        Files.writeString(Path.of("target/bench/forum.json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        System.out.printf(Locale.ROOT, "load %.1f at the beginning, target/bench/forum.json%n", load);
        return good;
    }

    private static boolean says(boolean good, String words, double figure) {
        System.out.printf(Locale.ROOT, "%s  " + words + "%n", mark(good), figure);
        return good;
    }

    private static String mark(boolean good) {
        return good ? "PASS" : "FAIL";
    }

    private static Properties properties(Path file) throws IOException {
        var all = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            all.load(reader);
        }
        return all;
    }

    /** Begins a thread as a person does; answers the last part of its address. */
    private String begin(String base, String title) throws Exception {
        var fields = Map.of("_csrf", token(http, base + "/fi/threads/new"), "kind", "talk", "title", title, "words", "Alku", "lang", "fi");
        var answer = http.send(Forms.post(base + "/fi/threads", fields), HttpResponse.BodyHandlers.discarding());
        return answer.headers().firstValue("Location").orElseThrow(() -> new IOException("No thread: " + answer.statusCode())).replaceFirst(".*/", "");
    }

    private static void fill(Connection database, String slug, int posts) throws Exception {
        try (var statement = database.createStatement()) {
            var thread = "(select id from forum.thread where slug = '" + slug + "')";
            statement.execute("delete from forum.post where thread = " + thread);
            statement.execute(POST.replace(":'thread'", thread).replace(":posts", String.valueOf(posts)));
            statement.execute("update forum.thread set posts = " + posts + " where slug = '" + slug + "'");
            statement.execute("analyze");
        }
    }

    private static String token(HttpClient http, String address) throws Exception {
        var page = http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString()).body();
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IOException("No form at " + address);
        }
        return found.group(1);
    }

    /** How many posts it became. */
    private int post(String address, Map<String, String> fields) throws Exception {
        return http.send(Forms.post(address, fields), HttpResponse.BodyHandlers.discarding()).statusCode() == 303 ? 1 : 0;
    }
}
