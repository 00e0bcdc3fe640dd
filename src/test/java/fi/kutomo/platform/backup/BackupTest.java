package fi.kutomo.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.files.DataFolder;
import fi.kutomo.world.TestDatabase;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

class BackupTest {

    @RegisterExtension
    static final TestDatabase site = TestDatabase.cloned();

    @RegisterExtension
    static final TestDatabase empty = TestDatabase.bare();

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @TempDir
    Path folder;

    private DataFolder siteFolder;
    private DataFolder emptyFolder;

    @BeforeEach
    void fills() throws Exception {
        siteFolder = new DataFolder(folder.resolve("site"));
        emptyFolder = new DataFolder(folder.resolve("empty"));
        Files.createDirectories(siteFolder.files().resolve("ab"));
        Files.write(siteFolder.files().resolve("ab/picture"), new byte[] {0, 1, 2, (byte) 255});
        siteFolder.writeSecret("example-logins", "a=b\n");
        siteFolder.writeSecret("operator", "1\ntoken\n");
        site.template().execute("truncate accounts.session cascade");
        for (int i = 0; i < 50; i++) {
            site.template().update("insert into accounts.session values (?, ?, 1, 2, 3, 4, ?)", "p" + i, "s" + i, i % 2 == 0 ? null : "tab\there");
            site.template().update("insert into accounts.session_attributes values (?, 'line\nbreak \\ å', ?)", "p" + i, new byte[] {0, (byte) i});
        }
    }

    @Test
    void bringsBackEveryRowAndFile() throws Exception {
        var file = folder.resolve("site.zip");
        backup().write(file);
        empty.template().execute("create table left_by_somebody (n int)");

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(restoration().faults(zip)).isEmpty();
            restoration().restore(zip);
        }

        assertThat(contents(empty.dataSource())).isEqualTo(contents(site.dataSource()));
        assertThat(contents(empty.dataSource()).get("\"accounts\".\"session\"")).startsWith("50 ");
        assertThat(foreignKeys(empty.dataSource())).isEqualTo(foreignKeys(site.dataSource()));
        assertThat(emptyFolder.files().resolve("ab/picture")).hasBinaryContent(new byte[] {0, 1, 2, (byte) 255});
        assertThat(emptyFolder.secrets().resolve("example-logins")).hasContent("a=b\n");
        assertThat(emptyFolder.secrets().resolve("operator")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void refusesADamagedFile() throws Exception {
        var file = folder.resolve("whole.zip");
        backup().write(file);
        var changed = rewritten(file, "tables/accounts.session.tsv", text -> text.replace("tab", "TAB"));
        var cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2), StandardOpenOption.CREATE);

        assertThat(run(changed, true)).contains("tables/accounts.session.tsv was changed or damaged").contains("Nothing was changed");
        assertThat(run(cut, true)).contains("is no whole zip file");
    }

    @Test
    void refusesTheBackupOfANewerKutomo() throws Exception {
        var file = folder.resolve("newer.zip");
        backup().write(file);
        var newer = rewritten(file, Manifest.NAME, text -> text.replaceFirst("V2026\\d+__", "V2099__").replaceFirst("\"2026\\d{8}\"", "\"209901010101\""));

        assertThat(run(newer, true)).contains("made by a newer Kutomo");
    }

    @Test
    void refusesToReplaceASiteUnasked() throws Exception {
        assertThat(run(folder.resolve("any.zip"), false)).contains("There is a site in this data folder already");
    }

    @Test
    void writesNoFileTwice() throws Exception {
        var file = folder.resolve("there.zip");
        Files.writeString(file, "mine");
        var out = new StringWriter();

        int code = new BackupCommand(backup()).run(new fi.kutomo.platform.shell.Command.Invocation(List.of("there.zip"), folder), new PrintWriter(out, true));

        assertThat(code).isEqualTo(2);
        assertThat(file).hasContent("mine");
    }

    private String run(Path file, boolean fresh) throws Exception {
        var freshness = new Freshness();
        if (fresh) {
            try (var bare = TestDatabase.bare()) {
                freshness.migrate(flyway(bare.dataSource()));
            }
        }
        var environment = new MockEnvironment().withProperty("server.port", "-1");
        var out = new StringWriter();
        int code = new RestoreCommand(restoration(), freshness, List.of(), environment)
                .run(new fi.kutomo.platform.shell.Command.Invocation(List.of(file.toString()), folder), new PrintWriter(out, true));
        assertThat(code).isEqualTo(2);
        return out.toString();
    }

    private Backup backup() {
        return new Backup(site.dataSource(), siteFolder, json, Clock.systemUTC());
    }

    private Restoration restoration() {
        return new Restoration(empty.dataSource(), flyway(empty.dataSource()), emptyFolder, json);
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .defaultSchema("public")
                .createSchemas(false)
                .load();
    }

    private static Path rewritten(Path file, String name, java.util.function.UnaryOperator<String> change) throws Exception {
        var copy = file.resolveSibling("changed-" + file.getFileName());
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : new ArrayList<>(zip.stream().toList())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = zip.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(name) ? change.apply(new String(bytes, "UTF-8")).getBytes("UTF-8") : bytes);
            }
        }
        return copy;
    }

    /** Rows and sum of every table. */
    private static TreeMap<String, String> contents(DataSource dataSource) throws Exception {
        var all = new TreeMap<String, String>();
        try (var connection = dataSource.getConnection()) {
            for (var table : new Schema(connection).tables()) {
                var sum = Sums.summing(OutputStream.nullOutputStream());
                long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy(), sum);
                all.put(table.sql(), rows + " rows, " + Sums.of(sum));
            }
        }
        return all;
    }

    private static List<Schema.ForeignKey> foreignKeys(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection()) {
            return new Schema(connection)
                    .foreignKeys().stream().sorted(java.util.Comparator.comparing(Schema.ForeignKey::name)).toList();
        }
    }
}
