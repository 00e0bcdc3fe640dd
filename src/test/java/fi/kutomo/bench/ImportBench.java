package fi.kutomo.bench;

import fi.kutomo.world.SharedData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Bringing in lists of projects by the shell: rows a second, time until found, beside a plain COPY of the rows. [rounds] [rows] [seed] */
public final class ImportBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double ROWS_A_SECOND = 1000;
    private static final double SECONDS_UNTIL_FOUND = 2;

    private final List<Path> files;
    private final Path work;

    /**
     * One import by a program that has just started.
     *
     * @param seconds the whole command {@code bin/kutomo import}
     * @param cpu seconds of the processor that the program took
     * @param created rows a second of the file that created most, as the command itself says
     * @param found seconds from the end of the command until the last of the rows was found by search
     * @param again seconds of the same command a second time
     * @param copy seconds of the neighbour
     */
    record Round(int rows, double seconds, double cpu, double created, double found, double again, double copy, double load, String last) {

        double speed() {
            return rows / seconds;
        }
    }

    private ImportBench(List<Path> files, Path work) {
        this.files = files;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 20_261_122;
        var work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench").toAbsolutePath()), "import");
        var shared = SharedData.find("projects");
        if (shared.isEmpty() && rows == 0) {
            System.out.println("../shared/data/projects is not on this machine: generated rows stand for it");
        }
        var files = shared.isPresent() && rows == 0 ? lists(shared.get()) : List.of(generated(work, rows == 0 ? 3000 : rows, seed));
        System.exit(new ImportBench(files, work).run(rounds, seed) ? 0 : 1);
    }

    private static List<Path> lists(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private boolean run(int rounds, long seed) throws Exception {
        var done = new ArrayList<Round>();
        System.out.printf("%-6s %6s %8s %8s %9s %14s %9s %10s %8s %8s %6s%n",
                "", "rows", "s", "rows/s", "cpu s", "created rows/s", "found s", "again r/s", "COPY s", "ratio", "load");
        for (int i = 1; i <= rounds; i++) {
            var round = round(work.resolve("round-" + i));
            done.add(round);
            System.out.printf(Locale.ROOT, "%-6s %6d %8.2f %8.0f %9.2f %14.0f %9.2f %10.0f %8.3f %8.1f %6.1f%n",
                    "round " + i, round.rows(), round.seconds(), round.speed(), round.cpu(), round.created(), round.found(),
                    round.rows() / round.again(), round.copy(), round.seconds() / round.copy(), round.load());
        }
        System.out.println(done.getLast().last());
        // Others on the machine can only slow a round down.
        var best = done.stream().max(Comparator.comparingDouble(Round::speed)).orElseThrow();
        double found = done.stream().mapToDouble(Round::found).max().orElseThrow();
        var lines = new LinkedHashMap<String, Boolean>();
        lines.put("at least %.0f rows a second in the best round (%.0f)".formatted(ROWS_A_SECOND, best.speed()), best.speed() >= ROWS_A_SECOND);
        lines.put("found at most %.0f s after the end in every round (%.2f)".formatted(SECONDS_UNTIL_FOUND, found), found <= SECONDS_UNTIL_FOUND);
        System.out.println();
        lines.forEach((line, passed) -> System.out.println((passed ? "passed  " : "FAILED  ") + line));
        write(done, seed, lines);
        return lines.values().stream().allMatch(passed -> passed);
    }

    private Round round(Path data) throws Exception {
        try (var program = new BuiltProgram(data)) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            long before = program.found("project");
            double cpu = program.cpuSeconds();
            var first = program.command(words());
            long ended = System.nanoTime();
            var last = first.lines().getLast();
            long expected = before + Long.parseLong(last.replaceFirst("created (\\d+),.*", "$1"));
            while (program.found("project") < expected || !program.finds(lastCode())) {
                if (System.nanoTime() - ended > 60e9) {
                    throw new IllegalStateException("Not found after a minute: " + lastCode());
                }
            }
            double found = (System.nanoTime() - ended) / 1e9;
            cpu = program.cpuSeconds() - cpu;
            var again = program.command(words());
            double created = first.lines().stream()
                    .filter(line -> line.matches(" +created [1-9].*"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* (\\d+) a second", "$1")))
                    .max()
                    .orElse(0);
            return new Round(rows(), first.seconds(), cpu, created, found, again.seconds(), copy(program), load, last);
        }
    }

    private List<String> words() {
        var words = new ArrayList<>(List.of("import"));
        files.forEach(file -> words.add(file.toString()));
        return words;
    }

    private int rows() throws IOException {
        int rows = -files.size();
        for (var file : files) {
            rows += (int) lines(file).stream().filter(line -> !line.isBlank()).count();
        }
        return rows;
    }

    private String lastCode() throws IOException {
        return lines(files.getLast()).stream()
                .filter(line -> line.matches("[A-Z]\\d{5},.*"))
                .reduce((_, later) -> later)
                .orElseThrow()
                .substring(0, 6);
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    /** The neighbour: the same rows as objects into one column of one table, in the same database, committed. */
    private double copy(BuiltProgram program) throws Exception {
        try (var connection = program.database()) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists public.bench_import");
                statement.execute("create table public.bench_import (number serial primary key, held jsonb not null)");
            }
            long start = System.nanoTime();
            var text = new StringBuilder();
            for (var file : files) {
                var lines = lines(file);
                var headings = lines.getFirst().split(",", -1);
                for (var line : lines.subList(1, lines.size())) {
                    var cells = line.split(",", -1);
                    var object = new LinkedHashMap<String, String>();
                    IntStream.range(0, Math.min(cells.length, headings.length)).forEach(i -> object.put(headings[i], cells[i]));
                    text.append(JSON.writeValueAsString(object).replace("\\", "\\\\")).append('\n');
                }
            }
            connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI()
                    .copyIn("copy public.bench_import (held) from stdin", new java.io.StringReader(text.toString()));
            double seconds = (System.nanoTime() - start) / 1e9;
            try (var statement = connection.createStatement()) {
                statement.execute("drop table public.bench_import");
            }
            return seconds;
        }
    }

    /** A list in the form of the period 2014–2020. */
    private static Path generated(Path work, int rows, long seed) throws IOException {
        var random = new Random(seed);
        var words = List.of("työllisyys", "osaaminen", "nuoret", "asuminen", "hyvinvointi", "osallisuus", "kuntoutus", "koulutus", "palvelut", "kylät");
        var text = new StringBuilder("Koodi,Rahasto,Hankkeen nimi,Tl,Viranomainen,Tila,Aloituspvm,Päättymispvm,Toteuttajan nimi,"
                + "Myönnetty EU- ja valtion rahoitus,Toteutunut EU- ja valtion rahoitus,Suunniteltu julkinen rahoitus yhteensä,"
                + "Toteutunut julkinen rahoitus yhteensä\n");
        for (int i = 0; i < rows; i++) {
            text.append("S%05d,%s,%s ja %s %d,%d,Esimerkkiviranomainen %d,Toiminnassa,1.%d.2016,30.%d.2018,Esimerkkiyhdistys %d ry,%d,%d,%d,%d%n".formatted(
                    10_000 + i, random.nextBoolean() ? "ESR" : "EAKR", words.get(random.nextInt(words.size())), words.get(random.nextInt(words.size())), i,
                    1 + random.nextInt(5), random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(12), random.nextInt(rows / 2 + 1),
                    random.nextInt(900_000), random.nextInt(90_000), random.nextInt(900_000), random.nextInt(90_000)));
        }
        return Files.writeString(work.resolve("generated.csv"), text);
    }

    private void write(List<Round> rounds, long seed, Map<String, Boolean> lines) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "import");
        result.put("files", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
        result.put("seed", seed);
        result.put("java", System.getProperty("java.runtime.version"));
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("rounds", rounds);
        result.put("lines", lines);
        var file = Path.of("target/bench/import.json");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        System.out.println("\n" + file);
    }
}
