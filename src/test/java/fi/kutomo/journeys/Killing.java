package fi.kutomo.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Kills the program and its database in turn with {@code kill -9} while readers write to it over HTTP, and then counts exactly:
 * everything that was acknowledged must be there once.
 */
final class Killing implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");
    private static final int WRITERS = 4;
    private static final int WRITES_BETWEEN_KILLS = 20;
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(3);

    private final Program program;
    private final Path data;
    private final int port;
    private final Random random;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tried = new AtomicInteger();
    private volatile boolean writing = true;

    /** How the program is started, and which process of it is the Java one. */
    interface Program {
        /** Starts it, or leaves it be where it starts again by itself. */
        Process start(Process former) throws IOException;

        ProcessHandle java(Process process);
    }

    /**
     * What came out.
     *
     * @param lost acknowledged, but not found afterwards
     * @param twice written once, found more than once
     * @param recoveries milliseconds from each kill to the next acknowledged write
     */
    record Outcome(int acknowledged, int tried, List<String> lost, List<String> twice, List<Long> recoveries, int exitCode) {}

    Killing(Program program, Path data, int port, long seed) {
        this.program = program;
        this.data = data;
        this.port = port;
        this.random = new Random(seed);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    Outcome run(int rounds) throws Exception {
        var process = program.start(null);
        waitUntil(this::ready, "the first start");
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(Thread.ofVirtual().start(() -> write(writer)));
        }
        var recoveries = new ArrayList<Long>();
        for (int round = 0; round < 2 * rounds; round++) {
            waitForWrites(WRITES_BETWEEN_KILLS);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            long begun = System.nanoTime();
            if (round % 2 == 0) {
                kill(program.java(process));
                process = program.start(process);
            } else {
                kill(database());
            }
            // The few that were in flight may still be answered; what counts is one that began after the kill.
            waitForWrites(WRITERS + 1);
            recoveries.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
        writing = false;
        for (var writer : writers) {
            writer.join(Duration.ofSeconds(60));
        }
        waitUntil(this::ready, "the end");
        var found = found();
        var lost = acknowledged.stream().filter(text -> !found.containsKey(text)).sorted().toList();
        var twice = found.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getKey).toList();
        process.toHandle().destroy();
        int exitCode = process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        return new Outcome(acknowledged.size(), tried.get(), lost, twice, recoveries, exitCode);
    }

    private void write(int writer) {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var form = URI.create("http://127.0.0.1:" + port + "/fi/feedback");
        for (int i = 0; writing; i++) {
            var text = "kill " + writer + "-" + i;
            // As through a proxy, from ever another address, so that the limit for one sender is not what is tried here.
            var from = "198.51." + (i / 250 % 250) + "." + (i % 250);
            tried.incrementAndGet();
            try {
                var page = browser.send(
                        HttpRequest.newBuilder(form).timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
                var token = TOKEN.matcher(page.body());
                if (!token.find()) {
                    continue;
                }
                var body = "_csrf=" + encoded(token.group(2)) + "&message=" + encoded(text);
                var answer = browser.send(
                        HttpRequest.newBuilder(form)
                                .timeout(Duration.ofSeconds(30))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", from)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 303) {
                    acknowledged.add(text);
                }
            } catch (IOException down) {
                pause(50);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Integer> found() throws IOException, SQLException {
        var counts = new HashMap<String, Integer>();
        var url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres/port")).strip() + "/kutomo";
        var password = Files.readString(data.resolve("secrets/database")).strip();
        try (var connection = DriverManager.getConnection(url, "kutomo", password);
                var rows = connection.createStatement()
                        .executeQuery("select message, count(*) from platform.feedback where message like 'kill %' group by 1")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private ProcessHandle database() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void kill(ProcessHandle process) throws InterruptedException {
        process.destroyForcibly();
        for (int i = 0; i < 200 && process.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void waitForWrites(int count) throws InterruptedException {
        int goal = acknowledged.size() + count;
        waitUntil(() -> acknowledged.size() >= goal, count + " more acknowledged writes");
    }

    private boolean ready() {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void waitUntil(java.util.function.BooleanSupplier reached, String what) throws InterruptedException {
        long limit = System.nanoTime() + RECOVERY_LIMIT.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Waited " + RECOVERY_LIMIT + " in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        writing = false;
    }
}
