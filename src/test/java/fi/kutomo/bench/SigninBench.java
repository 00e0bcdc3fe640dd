package fi.kutomo.bench;

import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * How quick pages stay while people sign in: idle, at 10 and at 100 sign-ins a second, in a program of its own. The three take turns in
 * rounds, so that a busy moment of the machine weighs on all of them. [seconds a phase] [pages a second]
 */
public final class SigninBench {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("/fi", "/sv/search?q=kod", "/en/sign-in", "/fi/about");
    private static final int WARM_SECONDS = 12;
    private static final int ROUNDS = 3;

    private final String base;
    private final String email;
    private final String password;
    private final int pagesPerSecond;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One phase: milliseconds of pages and of sign-ins from when they were due, and how the sign-ins were answered. */
    record Phase(int offered, double page50, double page99, double signin50, double signin99, Map<Integer, Integer> answers) {}

    /** What was measured so far while so many sign-ins a second were offered. */
    private record Measured(int offered, Queue<Double> pages, Queue<Double> signins, Map<Integer, Integer> answers) {

        Measured(int offered) {
            this(offered, new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentHashMap<>());
        }

        Phase phase() {
            return new Phase(offered, part(pages, 0.5), part(pages, 0.99), part(signins, 0.5), part(signins, 0.99), new TreeMap<>(answers));
        }
    }

    private SigninBench(String base, String email, String password, int pagesPerSecond) {
        this.base = base;
        this.email = email;
        this.password = password;
        this.pagesPerSecond = pagesPerSecond;
    }

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int pages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Files.createDirectories(Path.of("target/bench"));
        var data = Files.createTempDirectory(Path.of("target/bench"), "signin").toAbsolutePath();
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var program = start(data, port);
        boolean good;
        try {
            var base = "http://127.0.0.1:" + port;
            waitFor(base, program);
            var logins = new Properties();
            try (var reader = Files.newBufferedReader(data.resolve("secrets/example-logins"))) {
                logins.load(reader);
            }
            var email = "lukija@example.org";
            good = new SigninBench(base, email, logins.getProperty(email), pages).run(seconds);
        } finally {
            program.destroy();
            program.waitFor(30, TimeUnit.SECONDS);
            program.descendants().forEach(ProcessHandle::destroy);
            delete(data);
        }
        System.exit(good ? 0 : 1);
    }

    private static Process start(Path data, int port) throws Exception {
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"),
                "-Dserver.port=" + port, "-Dkutomo.data=" + data, "-Dkutomo.empty=true", "-Dkutomo.limits.factor=1000000",
                "fi.kutomo.Kutomo");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("console.log").toFile())
                .start();
    }

    private static void waitFor(String base, Process program) throws Exception {
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < 240 && program.isAlive(); i++) {
            try {
                var request = HttpRequest.newBuilder(URI.create(base + "/health/ready")).timeout(Duration.ofSeconds(2)).build();
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (java.io.IOException notYet) {
                // It is still starting
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The program did not start");
    }

    private boolean run(int seconds) throws Exception {
        offer(new Measured(10), WARM_SECONDS);
        offer(new Measured(0), WARM_SECONDS);
        var measured = List.of(new Measured(0), new Measured(10), new Measured(100));
        for (int round = 0; round < ROUNDS; round++) {
            for (var each : measured) {
                offer(each, Math.max(1, seconds / ROUNDS));
                Thread.sleep(3000);
            }
        }
        var phases = measured.stream().map(Measured::phase).toList();
        var idle = phases.get(0);
        var ten = phases.get(1);
        var hundred = phases.get(2);
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        System.out.printf(Locale.ROOT, "%d pages/s, %d s a phase, load %.1f on %d cores%n", pagesPerSecond, seconds, load, Runtime.getRuntime().availableProcessors());
        System.out.printf("%-12s %10s %10s %12s %12s  %s%n", "sign-ins/s", "page p50", "page p99", "sign-in p50", "sign-in p99", "answers");
        for (var phase : phases) {
            System.out.printf(Locale.ROOT, "%-12d %7.1f ms %7.1f ms %9.1f ms %9.1f ms  %s%n",
                    phase.offered(), phase.page50(), phase.page99(), phase.signin50(), phase.signin99(), phase.answers());
        }
        var atTen = ten.page99() / idle.page99();
        var atHundred = hundred.page99() / idle.page99();
        var answered = hundred.answers().keySet().stream().allMatch(status -> status == 303 || status == 429);
        var all = ten.answers().keySet().stream().allMatch(status -> status == 303);
        System.out.printf(Locale.ROOT, "%s  pages at 10 sign-ins/s: p99 %.2f times idle (at most 2)%n", mark(atTen <= 2), atTen);
        System.out.printf(Locale.ROOT, "%s  pages at 100 sign-ins/s: p99 %.2f times idle (at most 3)%n", mark(atHundred <= 3), atHundred);
        System.out.printf("%s  10 sign-ins/s are all let in: %s%n", mark(all), ten.answers());
        System.out.printf("%s  100 sign-ins/s are let in or get 429: %s%n", mark(answered), hundred.answers());
        var result = new LinkedHashMap<String, Object>();
        result.put("load", load);
        result.put("phases", phases);
        result.put("ratioAtTen", atTen);
        result.put("ratioAtHundred", atHundred);
        Files.writeString(
                Path.of("target/bench/signin.json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        return atTen <= 2 && atHundred <= 3 && answered && all;
    }

    private static String mark(boolean good) {
        return good ? "PASS" : "FAIL";
    }

    /** Offers pages and sign-ins at their rates whether or not the former are answered, and times each from when it was due. */
    private void offer(Measured measured, int seconds) throws Exception {
        int signins = measured.offered();
        var form = form();
        var turn = new AtomicInteger();
        try (var work = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newScheduledThreadPool(2)) {
            var reading = clock.scheduleAtFixedRate(
                    () -> {
                        var due = System.nanoTime();
                        work.submit(() -> read(PAGES.get(turn.getAndIncrement() % PAGES.size()), due, measured.pages()));
                    },
                    0, 1_000_000 / pagesPerSecond, TimeUnit.MICROSECONDS);
            var signing = signins == 0
                    ? null
                    : clock.scheduleAtFixedRate(
                            () -> {
                                var due = System.nanoTime();
                                work.submit(() -> signIn(form, due, measured));
                            },
                            0, 1_000_000 / signins, TimeUnit.MICROSECONDS);
            Thread.sleep(Duration.ofSeconds(seconds));
            reading.cancel(false);
            if (signing != null) {
                signing.cancel(false);
            }
        }
    }

    /** The form's token and the cookie that goes with it; nobody has a session yet. */
    private record Form(String token, String cookie) {}

    private Form form() throws Exception {
        var page = http.send(HttpRequest.newBuilder(URI.create(base + "/fi/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
        var matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("No form");
        }
        return new Form(matcher.group(1), page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""));
    }

    private Void read(String path, long due, Queue<Double> times) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " " + answer.statusCode());
        }
        times.add((System.nanoTime() - due) / 1e6);
        return null;
    }

    private Void signIn(Form form, long due, Measured measured) throws Exception {
        var body = "_csrf=" + encode(form.token()) + "&email=" + encode(email) + "&password=" + encode(password);
        var request = HttpRequest.newBuilder(URI.create(base + "/fi/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", form.cookie())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        measured.answers().merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() != 429) {
            measured.signins().add((System.nanoTime() - due) / 1e6);
        }
        return null;
    }

    private static double part(Queue<Double> times, double part) {
        var sorted = new ArrayList<>(times);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
