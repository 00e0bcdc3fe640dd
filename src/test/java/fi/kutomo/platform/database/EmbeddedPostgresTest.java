package fi.kutomo.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class EmbeddedPostgresTest {

    private static final Map<String, String> USUAL = Map.of();
    private Path root;

    @BeforeAll
    void makesRoom() throws IOException {
        root = Files.createTempDirectory(Files.createDirectories(Path.of("target", "postgres-tests").toAbsolutePath()), "run");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Binaries.unpack(Files.createDirectories(root.resolve("shared")));
    }

    @AfterAll
    void cleansUp() throws IOException {
        Binaries.delete(root);
    }

    @Test
    void startsDurableAndLocked() throws Exception {
        try (var postgres = EmbeddedPostgres.start(place("durable"), 0, USUAL)) {

            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "select upper('åäö')")).isEqualTo("ÅÄÖ");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, "guess"))
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> EmbeddedPostgres.start(place("durable"), 0, USUAL))
                    .hasMessageContaining("Another Kutomo is using the data folder");
        }
    }

    @Test
    void keepsDataAndPortOverRestart() throws Exception {
        var place = place("restart");
        int port;
        try (var postgres = EmbeddedPostgres.start(place, 0, USUAL)) {
            run(postgres, "create table kept (n int)");
            run(postgres, "insert into kept values (7)");
            port = postgres.port();
        }

        try (var again = EmbeddedPostgres.start(place, 0, USUAL)) {
            assertThat(ask(again, "select n from kept")).isEqualTo("7");
            assertThat(again.port()).isEqualTo(port);
        }
    }

    @Test
    void comesBackOnTheSamePortWhenKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(place("killed"), 0, USUAL)) {
            run(postgres, "create table kept (n int)");
            int port = postgres.port();
            for (int round = 1; round <= 3; round++) {
                run(postgres, "insert into kept values (" + round + ")");
                long pid = postgres.pid();

                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                waitForStart(postgres, round + 1);

                assertThat(postgres.pid()).isNotEqualTo(pid);
                assertThat(postgres.port()).isEqualTo(port);
                assertThat(ask(postgres, "select count(*) from kept")).isEqualTo(String.valueOf(round));
            }
        }
    }

    @Test
    void startsOverLeftoversOfAKilledServer() throws Exception {
        var place = place("leftovers");
        EmbeddedPostgres.start(place, 0, USUAL).close();
        var pidFile = place.home().resolve("data/postmaster.pid");

        Files.writeString(pidFile, "999999999\n");
        EmbeddedPostgres.start(place, 0, USUAL).close();
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\nreused by another program\n");
        EmbeddedPostgres.start(place, 0, USUAL).close();
        Files.writeString(pidFile, "");
        Files.createDirectories(place.home().resolve("data.new/half"));
        EmbeddedPostgres.start(place, 0, USUAL).close();

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void takesOverFromAServerThatStillRuns() throws Exception {
        var place = place("orphan");
        EmbeddedPostgres.start(place, 0, USUAL).close();
        var binaries = Binaries.unpack(place.home());
        var orphan = Runner.forHome(place.home())
                .tool(java.util.List.of(binaries.program("postgres"), "-D", place.home().resolve("data").toString(),
                        "-p", String.valueOf(freePort()), "-c", "unix_socket_directories="))
                .redirectErrorStream(true)
                .redirectOutput(place.log().toFile())
                .start();
        var cluster = new Cluster(place.home(), binaries, Runner.forHome(place.home()));
        while (!cluster.isReady()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }

        try (var postgres = EmbeddedPostgres.start(place, 0, USUAL)) {
            assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void namesTheBusyPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(place("busy"), taken.getLocalPort(), USUAL))
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        var place = place("old");
        Files.createDirectories(place.home().resolve("data"));
        Files.writeString(place.home().resolve("data/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(place, 0, USUAL)).hasMessageContaining("written by PostgreSQL 17");
    }

    @Test
    void handsTheFolderToAnotherUserWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(Binaries.isLinux() && System.getProperty("user.name").equals("root"), "needs root");
        assumeTrue(reachableByAll(root), "needs a folder that everybody may enter");
        var place = place("handed");

        try (var postgres = new EmbeddedPostgres(place, 0, USUAL, Runner.as(65534))) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }

        assertThat(Runner.forHome(place.home()).owner()).isEqualTo(65534);
        try (var again = EmbeddedPostgres.start(place, 0, USUAL)) {
            assertThat(ask(again, "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgres.Place place(String name) throws IOException {
        var home = Files.createDirectories(root.resolve(name).resolve("postgres"));
        var version = Binaries.unpack(root.resolve("shared")).version();
        var link = home.resolve("pg-" + version);
        if (!Files.exists(link)) {
            copy(root.resolve("shared").resolve("pg-" + version), link);
        }
        return new EmbeddedPostgres.Place(home, root.resolve(name).resolve("postgres.log"), "secret");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!Files.isSymbolicLink(path)) {
                    Files.createLink(target, path);
                } else {
                    Files.copy(path, target, java.nio.file.LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static boolean reachableByAll(Path folder) throws IOException {
        for (var step = folder; step != null; step = step.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(step)).endsWith("x")) {
                return false;
            }
        }
        return true;
    }

    private static void waitForStart(EmbeddedPostgres postgres, int starts) throws InterruptedException {
        while (postgres.starts() < starts) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password())) {
            connection.createStatement().execute(sql);
        }
    }
}
