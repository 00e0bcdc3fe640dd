package fi.kutomo.world;

import fi.kutomo.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The PostgreSQL behind all test databases of one program of tests, with a template database that holds every migration. */
final class TestServer {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static TestServer running;

    private final String address;
    private final String user;
    private final String password;
    private final String prefix;
    private final String template;

    private TestServer(String address, String user, String password, String prefix) throws IOException {
        this.address = address;
        this.user = user;
        this.password = password;
        this.prefix = prefix;
        this.template = prefix + "template_" + migrationsSum();
        prepareTemplate();
    }

    static synchronized TestServer running() {
        if (running == null) {
            try {
                var given = System.getenv("KUTOMO_TEST_DATABASE_URL");
                running = given == null || given.isBlank() ? embedded() : external(given);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
        return running;
    }

    private static TestServer embedded() throws IOException {
        var folder = Path.of("target", "test-postgres", System.getProperty("kutomo.test.program", "program-1")).toAbsolutePath();
        // Tests may lose their database with the machine; what they must not do is wait for the disk.
        var settings = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "400");
        var place = new EmbeddedPostgres.Place(folder.resolve("home"), folder.resolve("postgres.log"), "kutomo");
        var postgres = EmbeddedPostgres.start(place, 0, settings);
        // Behind the programs of the tests: each would wait for a database that is gone.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        var base = postgres.url("");
        return new TestServer(base, EmbeddedPostgres.USER, postgres.password(), "");
    }

    private static TestServer external(String url) throws IOException {
        var uri = URI.create(url.replaceFirst("^jdbc:", ""));
        var user = "";
        var password = "";
        for (var parameter : (uri.getQuery() == null ? "" : uri.getQuery()).split("&")) {
            user = parameter.startsWith("user=") ? parameter.substring(5) : user;
            password = parameter.startsWith("password=") ? parameter.substring(9) : password;
        }
        var base = "jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? 5432 : uri.getPort()) + "/";
        return new TestServer(base, user, password, "kutomo_" + ProcessHandle.current().pid() + "_");
    }

    String url(String database) {
        return address + database;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String cloneTemplate() {
        var name = prefix + "test_" + COUNTER.incrementAndGet();
        execute("create database " + name + " template " + template + " strategy file_copy");
        return name;
    }

    String createEmpty() {
        var name = prefix + "test_" + COUNTER.incrementAndGet();
        execute("create database " + name);
        return name;
    }

    void drop(String name) {
        execute("drop database if exists " + name + " with (force)");
    }

    private void prepareTemplate() {
        for (var leftover : databases()) {
            boolean ours = leftover.startsWith(prefix + "test_") || leftover.startsWith(prefix + "template_");
            if (ours && !leftover.equals(template)) {
                drop(leftover);
            }
        }
        if (databases().contains(template)) {
            return;
        }
        var fresh = prefix + "test_template";
        drop(fresh);
        execute("create database " + fresh);
        Flyway.configure()
                .dataSource(url(fresh), user, password)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .createSchemas(false)
                .load()
                .migrate();
        execute("alter database " + fresh + " rename to " + template);
        if (!prefix.isEmpty()) {
            SpringApplication.getShutdownHandlers().add(() -> drop(template));
        }
    }

    private java.util.List<String> databases() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select datname from pg_database")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException trouble) {
            throw new IllegalStateException(sql, trouble);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), user, password);
    }

    /** Names the template after the migrations, so that a run with other migrations makes another one. */
    private static String migrationsSum() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            java.util.Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (var file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
