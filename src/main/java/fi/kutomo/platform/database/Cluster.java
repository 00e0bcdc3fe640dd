package fi.kutomo.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The database cluster in a folder: made once, whole or not at all, and left clean for the next start. */
final class Cluster {

    private final Path home;
    private final Path data;
    private final Binaries binaries;
    private final Runner runner;

    Cluster(Path home, Binaries binaries, Runner runner) {
        this.home = home.toAbsolutePath();
        this.data = this.home.resolve("data");
        this.binaries = binaries;
        this.runner = runner;
    }

    Path data() {
        return data;
    }

    String binary(String name) {
        return binaries.program(name);
    }

    String version() {
        return binaries.version();
    }

    void prepare(String user, String password) throws IOException {
        if (Files.exists(data)) {
            checkVersion();
            return;
        }
        var fresh = home.resolve("data.new");
        Binaries.delete(fresh);
        var passwordFile = home.resolve("initdb.password");
        Files.deleteIfExists(passwordFile);
        if (Binaries.isWindows()) {
            Files.createFile(passwordFile);
        } else {
            Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try {
            Files.writeString(passwordFile, password);
            runner.own(home);
            run(List.of(binary("initdb"), "-D", fresh.toString(), "-U", user, "-E", "UTF8", "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        // A first start that is killed half-way leaves data.new, never half a cluster under the real name.
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void checkVersion() throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (binaries.major() != 0 && !found.equals(String.valueOf(binaries.major()))) {
            throw new IOException("The data in " + data + " was written by PostgreSQL " + found + ", this Kutomo brings PostgreSQL "
                    + binaries.major() + ". Make a backup with the earlier Kutomo and restore it into an empty folder.");
        }
    }

    /** Whether the server that owns the cluster accepts connections; it says so in the eighth line of its pid file. */
    boolean isReady() throws IOException {
        try {
            var lines = Files.readAllLines(pidFile());
            return lines.size() > 7 && lines.get(7).strip().equals("ready");
        } catch (java.nio.file.NoSuchFileException notYet) {
            return false;
        }
    }

    /**
     * Makes way for a new server: asks one that still runs to stop, waits for processes of one that was killed, and removes a pid
     * file whose process is gone, is a zombie that nobody has buried yet, or is by now another program.
     */
    void clearLeftovers() throws IOException, InterruptedException {
        if (Files.exists(pidFile())) {
            long pid = leftPid();
            if (isServer(pid)) {
                stop();
            }
        }
        waitForOrphans();
        Files.deleteIfExists(pidFile());
    }

    /** Stops the running server quickly and cleanly; does nothing when none runs. */
    void stop() throws IOException {
        if (Files.exists(pidFile())) {
            run(List.of(binary("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
        }
    }

    private long leftPid() throws IOException {
        var lines = Files.readAllLines(pidFile());
        var first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.matches("\\d{1,9}") ? Long.parseLong(first) : -1;
    }

    private boolean isServer(long pid) throws IOException {
        var handle = pid < 0 ? java.util.Optional.<ProcessHandle>empty() : ProcessHandle.of(pid);
        if (handle.isEmpty()) {
            return false;
        }
        return Binaries.isLinux() ? worksHere(pid) : handle.get().info().command().orElse("").contains("postgres");
    }

    /** Every process of PostgreSQL has the cluster as its working directory; a zombie has none. */
    private boolean worksHere(long pid) {
        try {
            return Path.of("/proc", String.valueOf(pid), "cwd").toRealPath().equals(data.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private void waitForOrphans() throws InterruptedException {
        if (!Binaries.isLinux() || !Files.exists(data)) {
            return;
        }
        for (int round = 0; round < 200; round++) {
            var orphans = ProcessHandle.allProcesses().filter(process -> worksHere(process.pid())).toList();
            if (orphans.isEmpty()) {
                return;
            }
            if (round == 100) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private void run(List<String> command) throws IOException {
        var output = Files.createTempFile(home, "output", ".log");
        try {
            var process = runner.tool(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new IOException(Path.of(command.getFirst()).getFileName() + " failed: " + Files.readString(output).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
