package fi.kutomo.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak from its published distribution, which {@code bin/test} puts under {@code target/keycloak}. It is unpacked and
 * prepared once, and one server serves the whole test run. Where the distribution is not there, tests say so and are skipped.
 */
public final class Keycloak {

    private static final String VERSION = "26.7.3";
    private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();
    private static final Path DISTRIBUTION = FOLDER.resolve("keycloak-quarkus-dist-" + VERSION + ".tar.gz");
    private static final Path REALM = Path.of("src/test/resources/keycloak/kutomo-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static @Nullable Keycloak running;

    private final int port;
    private final Path home;

    private Keycloak(int port, Path home) {
        this.port = port;
        this.home = home;
    }

    /** The one of this test run, started at the first call; empty with a printed reason where there is no distribution. */
    public static synchronized Optional<Keycloak> running() {
        if (running == null) {
            if (!Files.exists(DISTRIBUTION)) {
                System.out.println("Skipped: no Keycloak at " + DISTRIBUTION + "; bin/test fetches it from the package registry");
                return Optional.empty();
            }
            try {
                running = started();
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError("Keycloak did not start", failure);
            }
        }
        return Optional.of(running);
    }

    public String issuer() {
        return "http://localhost:" + port + "/realms/kutomo";
    }

    private static Keycloak started() throws IOException, InterruptedException {
        // Another realm file needs another preparation
        var home = FOLDER.resolve("home-" + VERSION + "-" + Integer.toHexString(Files.readString(REALM).hashCode()));
        if (!Files.isDirectory(home)) {
            prepare(home);
        }
        var keycloak = new Keycloak(freePort(), home);
        keycloak.start();
        return keycloak;
    }

    private static void prepare(Path home) throws IOException, InterruptedException {
        var fresh = FOLDER.resolve("fresh-" + ProcessHandle.current().pid());
        unpack(fresh);
        Files.createDirectories(fresh.resolve("data/import"));
        Files.copy(REALM, fresh.resolve("data/import/kutomo-realm.json"));
        var build = command(fresh, "build", "--db=dev-file").start();
        if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
            throw new AssertionError("Keycloak could not be prepared; see " + FOLDER.resolve("keycloak.log"));
        }
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void start() throws IOException, InterruptedException {
        var process = command(
                        home, "start", "--optimized", "--import-realm", "--http-enabled=true", "--http-host=127.0.0.1",
                        "--http-port=" + port, "--hostname=http://localhost:" + port, "--cache=local", "--log-level=warn")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new AssertionError("Keycloak did not start; see " + FOLDER.resolve("keycloak.log"));
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/realms/kutomo/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The script waits for a Java of its own, which must end too. */
    private static void end(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList().forEach(ProcessHandle::destroyForcibly);
    }

    private static ProcessBuilder command(Path home, String... words) {
        var command = Stream.concat(Stream.of("sh", home.resolve("bin/kc.sh").toString()), Stream.of(words)).toList();
        var builder = new ProcessBuilder(List.copyOf(command)).directory(home.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(FOLDER.resolve("keycloak.log").toFile()));
        builder.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx384m",
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
        return builder;
    }

    private static void unpack(Path to) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(DISTRIBUTION));
                var tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var inside = Path.of(entry.getName());
                if (inside.getNameCount() < 2) {
                    continue;
                }
                var target = to.resolve(inside.subpath(1, inside.getNameCount())).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
