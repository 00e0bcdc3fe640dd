package fi.kutomo.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that belongs to this process: unpacked, initialised, started, watched, started again when it dies, and stopped
 * at the end. Durable ({@code fsync} on, checksums on) unless the caller asks otherwise.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "kutomo";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final long LOG_LIMIT = 10_000_000;

    private final Place place;
    private final Map<String, String> parameters;
    private final boolean portIsFixed;
    private final HomeLock lock;
    private final Cluster cluster;
    private final Runner runner;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopRequest = new CountDownLatch(1);
    private final Thread guard;
    private volatile int port;
    private volatile int starts;
    private volatile @Nullable Process process;

    /**
     * Where everything of one embedded PostgreSQL lies.
     *
     * @param home folder of binaries, cluster and lock
     * @param log file that takes the server's own messages
     * @param password of the user {@link #USER}; decided when the cluster is made
     */
    public record Place(Path home, Path log, String password) {}

    /**
     * Starts PostgreSQL and returns when it accepts connections.
     *
     * @param port a port on 127.0.0.1, or 0 for the one of last time if it is free, else any
     */
    public static EmbeddedPostgres start(Place place, int port, Map<String, String> parameters) {
        try {
            Files.createDirectories(place.home());
            Files.createDirectories(place.log().toAbsolutePath().getParent());
            return new EmbeddedPostgres(place, port, parameters, Runner.forHome(place.home()));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble.getMessage(), trouble);
        }
    }

    EmbeddedPostgres(Place place, int port, Map<String, String> parameters, Runner runner) throws IOException {
        this.place = place;
        this.parameters = Map.copyOf(parameters);
        this.portIsFixed = port != 0;
        this.runner = runner;
        this.lock = HomeLock.take(place.home());
        this.guard = Thread.ofPlatform().name("postgres-guard").daemon().unstarted(this::guard);
        try {
            var binaries = Binaries.unpack(place.home());
            runner.own(place.home());
            this.cluster = new Cluster(place.home(), binaries, runner);
            cluster.prepare(USER, place.password());
            this.port = portIsFixed ? port : lastPort();
            if (portIsFixed && !isFree(port)) {
                throw new IOException("Port " + port + " of kutomo.database.port is taken by another program");
            }
            guard.start();
            firstReady.join();
        } catch (CompletionException failed) {
            lock.close();
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return place.password();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** How often the server was started by this object; above 1 it has died meanwhile. */
    public int starts() {
        return starts;
    }

    /** The server's process id. */
    public long pid() {
        var running = process;
        return running == null ? -1 : running.pid();
    }

    /** Makes a database of that name unless there is one. */
    public void createDatabase(String name) {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException("Cannot make the database " + name + ": " + trouble.getMessage(), trouble);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, place.password());
    }

    @Override
    public void close() {
        stopRequest.countDown();
        try {
            cluster.stop();
            var running = process;
            if (running != null && !running.waitFor(5, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
            guard.join(Duration.ofSeconds(10));
        } catch (IOException trouble) {
            LOG.warn("PostgreSQL did not stop as asked: {}", trouble.getMessage());
            var running = process;
            if (running != null) {
                running.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
        }
    }

    /**
     * Starts the server and waits for its end, for as long as it is wanted. One platform thread does both, because the kernel ties
     * the death signal to the thread that started the process.
     */
    private void guard() {
        long pause = 100;
        while (stopRequest.getCount() > 0) {
            try {
                runOnce();
                pause = 100;
            } catch (IOException trouble) {
                if (!firstReady.isDone()) {
                    firstReady.completeExceptionally(trouble);
                    return;
                }
                LOG.error("PostgreSQL could not be started again: {}", trouble.getMessage());
                pause = Math.min(pause * 2, 10_000);
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException bug) {
                firstReady.completeExceptionally(bug);
                throw bug;
            }
            if (stopRequest.getCount() > 0) {
                LOG.warn("PostgreSQL has ended unexpectedly; starting it again on port {}", port);
                if (stopRequested(pause)) {
                    return;
                }
            }
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        cluster.clearLeftovers();
        for (int attempt = 1; ; attempt++) {
            long logStart = rotatedLog();
            var started = launch();
            process = started;
            if (becomesReady(started)) {
                starts++;
                Files.writeString(place.home().resolve("port"), String.valueOf(port));
                LOG.info("PostgreSQL {} listens on 127.0.0.1:{}, process {}", cluster.version(), port, started.pid());
                firstReady.complete(null);
                started.waitFor();
                return;
            }
            if (stopRequest.getCount() == 0) {
                return;
            }
            var message = logFrom(logStart);
            boolean taken = message.contains("could not create any TCP/IP sockets");
            if (!taken || portIsFixed || firstReady.isDone() || attempt == 5) {
                throw new IOException("PostgreSQL did not start on port " + port + ". Its log " + place.log() + " says:\n" + message);
            }
            port = freePort();
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                cluster.binary("postgres"), "-D", cluster.data().toString(), "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC",
                "-c", "log_timezone=UTC", "-c", "jit=off", "-c", "log_min_messages=warning"));
        parameters.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return runner.server(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                .start();
    }

    private boolean becomesReady(Process started) throws IOException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (started.isAlive() && System.nanoTime() < limit) {
            if (cluster.isReady()) {
                return true;
            }
            if (stopRequested(20)) {
                return false;
            }
        }
        started.destroyForcibly();
        return false;
    }

    private boolean stopRequested(long waitMillis) {
        try {
            return stopRequest.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private long rotatedLog() throws IOException {
        if (!Files.exists(place.log())) {
            return 0;
        }
        if (Files.size(place.log()) > LOG_LIMIT) {
            Files.move(place.log(), Path.of(place.log() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return Files.size(place.log());
    }

    private String logFrom(long start) throws IOException {
        var bytes = Files.exists(place.log()) ? Files.readAllBytes(place.log()) : new byte[0];
        int from = (int) Math.min(Math.max(start, bytes.length - 4000L), bytes.length);
        return new String(bytes, from, bytes.length - from, java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private int lastPort() throws IOException {
        var file = place.home().resolve("port");
        if (Files.exists(file)) {
            var text = Files.readString(file).strip();
            if (text.matches("\\d{4,5}") && Integer.parseInt(text) < 65536 && isFree(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
        }
        return freePort();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
