package fi.kutomo.bench;

import java.io.IOException;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as {@code bin/run} starts it, on a data folder of its own that goes with it. */
final class BuiltProgram implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private final Process watcher;

    /** What a command said and how long it took from its first to its last moment. */
    record Said(List<String> lines, double seconds) {}

    /** Starts it and returns when it is ready and its index is as it should be. */
    BuiltProgram(Path data, String... settings) throws IOException, InterruptedException {
        this.data = Files.createDirectories(data);
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(List.of("bin/run", "--port", String.valueOf(port), "--data", data.toString(), "--no-system-packages"));
        command.addAll(List.of(settings));
        watcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("console.log").toFile())
                .start();
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!Files.readString(data.resolve("console.log")).contains("Built the search index")) {
            if (!watcher.isAlive() || System.nanoTime() > limit) {
                throw new IOException("Did not start:\n" + Files.readString(data.resolve("console.log")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    Said command(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bin/kutomo"));
        command.addAll(words);
        command.addAll(List.of("--data", data.toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code > 1 || lines.isEmpty()) {
            throw new IOException("bin/kutomo ended with " + code + ":\n" + String.join("\n", lines));
        }
        return new Said(lines, seconds);
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** How many public entries of a type search finds. */
    long found(String type) throws IOException, InterruptedException {
        return search("type=" + type + "&limit=1").path("total").asLong();
    }

    boolean finds(String words) throws IOException, InterruptedException {
        return search("limit=1&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)).path("total").asLong() > 0;
    }

    private JsonNode search(String query) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/api/v1/search?lang=fi&" + query);
        return JSON.readTree(http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Processor time of the Java process so far. */
    double cpuSeconds() {
        return watcher.children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToDouble(cpu -> cpu.toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    /** The Java process, without the script that watches it. */
    long serverPid() {
        return watcher.children().mapToLong(ProcessHandle::pid).max().orElseThrow();
    }

    /** The first process of the database; all others are its children. */
    long databasePid() throws IOException {
        try (var files = Files.find(data.resolve("postgres"), 3, (file, _) -> file.endsWith("postmaster.pid"))) {
            return Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow()).getFirst().strip());
        }
    }

    Connection database() throws IOException, SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres/port")).strip() + "/kutomo";
        return DriverManager.getConnection(address, "kutomo", Files.readString(data.resolve("secrets/database")).strip());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        watcher.destroy();
        if (!watcher.waitFor(60, TimeUnit.SECONDS)) {
            watcher.destroyForcibly();
        }
        http.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
