package fi.kutomo.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills the program and its database in turn with {@code kill -9} while readers send feedback, writers save the fields of their drafts and
 * people talk, over HTTP. After every restart everything that was acknowledged must be there, once; in the end everybody must have been told
 * of every post once, on the site and by mail.
 */
final class Killing implements AutoCloseable {

    private static final int READERS = 3;
    private static final int WRITERS = 2;

    /**
     * Who hears of every post in a thread, and who write into it at the same time. There are two threads, because nobody is sent more than so
     * many mails in a day; that many write into one thread at once is tried elsewhere.
     */
    private static final Map<String, List<String>> TALKERS = Map.of(
            "kirjoittaja@example.org", List.of("toimittaja@example.org", "lukija@example.org"),
            "toimittaja@example.org", List.of("kirjoittaja@example.org", "lukija@example.org"));

    private static final int VOICES = TALKERS.values().stream().mapToInt(List::size).sum();

    private static final int WRITES_BETWEEN_KILLS = 20;

    /** Acknowledged writes in the second before a kill, of all hands; a program that has just come back needs a while for that. */
    private static final int PACE = 50;

    private static final Duration PACE_LIMIT = Duration.ofSeconds(60);
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(3);

    /** Without anybody being told. What got stuck is looked for every minute, and tried again in the next one. */
    private static final Duration TOLD_LIMIT = Duration.ofMinutes(6);

    private final Program program;
    private final Path data;
    private final int port;
    private final Random random;
    private final Ledger feedback = new Ledger();
    private final Ledger saves = new Ledger();
    private final Ledger posts = new Ledger();
    private final boolean telling;
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean writing = true;

    /** How the program is started, and which process of it is the Java one. */
    interface Program {
        /** Starts it, or leaves it be where it starts again by itself. */
        Process start(Process former) throws IOException;

        ProcessHandle java(Process process);
    }

    /** Somebody who writes over HTTP; one attempt at a time. */
    interface Hand {
        void write() throws IOException, InterruptedException;
    }

    /**
     * What came out.
     *
     * @param lost acknowledged, but not found after some restart
     * @param notices of posts that those got who began the threads
     * @param mails that were written of them
     * @param perSecond acknowledged writes between each recovery and the next kill
     * @param twice written once, found more than once
     * @param paces acknowledged writes in the second before each kill; none where nobody waited for them
     * @param recoveries milliseconds from each kill to the next acknowledged write of both kinds
     */
    record Outcome(
            int feedback, int saves, int posts, long notices, long mails, int tried, double perSecond, List<String> lost, List<String> twice, List<Long> recoveries, List<Integer> paces, int checks,
            int exitCode) {

        int acknowledged() {
            return feedback + saves + posts;
        }
    }

    /** @param telling whether to wait until everybody was told, which takes minutes, and to kill while mails are written */
    Killing(Program program, Path data, int port, long seed, boolean telling) {
        this.program = program;
        this.data = data;
        this.port = port;
        this.random = new Random(seed);
        this.telling = telling;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    Outcome run(int rounds) throws Exception {
        var process = program.start(null);
        waitUntil(this::ready, "the first start");
        var site = URI.create("http://127.0.0.1:" + port);
        IntStream.range(0, READERS).forEach(number -> work(new FeedbackHand(site, number, feedback)));
        IntStream.range(0, WRITERS).forEach(number -> work(new EntryHand(site, data, number, saves)));
        int voice = 0;
        for (var listener : TALKERS.entrySet()) {
            var thread = PostHand.begun(site, listener.getKey(), data);
            for (var talker : listener.getValue()) {
                work(new PostHand(site, talker, data, thread, voice++, posts));
            }
        }
        work(new DaysGoBy(data));
        long up = 0;
        int written = 0;
        var recoveries = new ArrayList<Long>();
        var paces = new ArrayList<Integer>();
        var lost = new TreeSet<String>();
        for (int round = 0; round < 2 * rounds; round++) {
            long start = System.nanoTime();
            int before = written();
            waitForWrites(WRITES_BETWEEN_KILLS);
            if (telling && round % 8 > 5) {
                waitForMail();
            }
            if (telling) {
                paces.add(pace());
            } else {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            }
            long begun = System.nanoTime();
            up += begun - start;
            written += written() - before;
            if (round % 2 == 0) {
                kill(program.java(process));
                process = program.start(process);
            } else {
                kill(database());
            }
            // The few that were in flight may still be answered; what counts is one that began after the kill.
            waitForWrites(READERS + 1);
            recoveries.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            lost.addAll(lost());
        }
        writing = false;
        for (var hand : running) {
            hand.join(Duration.ofSeconds(60));
        }
        waitUntil(this::ready, "the end");
        var held = telling ? told() : Held.in(data);
        lost.addAll(lost());
        posts.acknowledged().stream()
                .flatMap(post -> Stream.of("notice of " + post, "mail of " + post))
                .filter(told -> telling && !held.counts().containsKey(told))
                .forEach(lost::add);
        process.toHandle().destroy();
        int exitCode = process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        return new Outcome(
                feedback.acknowledged().size(), saves.acknowledged().size(), posts.acknowledged().size(), held.of("notice of "), held.of("mail of "),
                feedback.tried() + saves.tried() + posts.tried(), written * 1e9 / up, List.copyOf(lost), held.twice(),
                recoveries, paces, 2 * rounds + 1, exitCode);
    }

    private List<String> acknowledged() {
        return Stream.of(feedback, saves, posts).flatMap(ledger -> ledger.acknowledged().stream()).toList();
    }

    /** Acknowledged up to now and not there; what hands have noticed themselves counts, too. */
    private List<String> lost() throws IOException, SQLException {
        var acknowledged = acknowledged();
        var held = Held.in(data);
        var lost = new ArrayList<>(acknowledged.stream().filter(text -> !held.counts().containsKey(text)).toList());
        lost.addAll(saves.missed());
        return lost;
    }

    /** What is held when all have been told, or when nobody was told for too long; thousands of mails take their time. */
    private Held told() throws IOException, SQLException, InterruptedException {
        long limit = System.nanoTime() + TOLD_LIMIT.toNanos();
        long told = 0;
        var clock = new DaysGoBy(data);
        while (true) {
            var held = Held.in(data);
            boolean all = held.of("notice of ") >= held.of("post ") && held.of("mail of ") >= held.of("post ");
            long now = held.of("notice of ") + held.of("mail of ");
            limit = now > told ? System.nanoTime() + TOLD_LIMIT.toNanos() : limit;
            told = now;
            if (all || System.nanoTime() > limit) {
                return held;
            }
            clock.write();
        }
    }

    /** Goes on until as many write in a second as {@link #PACE}, or for a minute; how many they were in the last one. */
    private int pace() throws InterruptedException {
        long limit = System.nanoTime() + PACE_LIMIT.toNanos();
        while (true) {
            int before = written();
            TimeUnit.MILLISECONDS.sleep(1000);
            int now = written() - before;
            if (now >= PACE || System.nanoTime() > limit) {
                return now;
            }
        }
    }

    private int written() {
        return feedback.acknowledged().size() + saves.acknowledged().size() + posts.acknowledged().size();
    }

    /** Until mails are being written, so that the next kill comes between them. */
    private void waitForMail() throws IOException, SQLException, InterruptedException {
        long before = Held.in(data).of("mail of ");
        long limit = System.nanoTime() + RECOVERY_LIMIT.toNanos();
        while (Held.in(data).of("mail of ") == before) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Waited " + RECOVERY_LIMIT + " in vain for a mail about a post");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void work(Hand hand) {
        running.add(Thread.ofVirtual().start(() -> {
            while (writing) {
                try {
                    hand.write();
                } catch (IOException down) {
                    pause();
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }));
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
        int goal = feedback.acknowledged().size() + count;
        int saved = saves.acknowledged().size() + WRITERS + 1;
        int said = posts.acknowledged().size() + VOICES + 1;
        waitUntil(
                () -> feedback.acknowledged().size() >= goal && saves.acknowledged().size() >= saved && posts.acknowledged().size() >= said,
                count + " more acknowledged writes; " + saves.acknowledged().size() + " saves and " + posts.acknowledged().size() + " posts so far");
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

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        writing = false;
    }
}
