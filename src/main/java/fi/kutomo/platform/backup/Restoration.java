package fi.kutomo.platform.backup;

import fi.kutomo.platform.files.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a site back from a backup: checks every sum before anything is touched, builds the schema as it was then, fills it,
 * compares what it has written with what was read, and only then takes the newer migrations.
 */
@Component
class Restoration {

    private final DataSource dataSource;
    private final Flyway flyway;
    private final DataFolder folder;
    private final JsonMapper json;

    Restoration(DataSource dataSource, Flyway flyway, DataFolder folder, JsonMapper json) {
        this.dataSource = dataSource;
        this.flyway = flyway;
        this.folder = folder;
        this.json = json;
    }

    /** Says why a backup cannot be restored here; empty when it can. */
    List<String> faults(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            return List.of("This is no backup of Kutomo, or it was cut off: there is no " + Manifest.NAME + " in it.");
        }
        var manifest = manifest(zip);
        if (manifest.format() != Manifest.FORMAT) {
            return List.of("The backup has format " + manifest.format() + "; this Kutomo reads format " + Manifest.FORMAT + ".");
        }
        var faults = new ArrayList<String>();
        for (var table : manifest.tables()) {
            compare(zip, table.entry(), table.sha256(), faults);
        }
        for (var file : manifest.files()) {
            compare(zip, file.path(), file.sha256(), faults);
            if (!folder.data().resolve(file.path()).normalize().startsWith(folder.data())) {
                faults.add(file.path() + " leads outside the data folder");
            }
        }
        var known = java.util.Arrays.stream(flyway.info().all())
                .filter(step -> step.getVersion() != null)
                .collect(Collectors.toMap(step -> step.getVersion().getVersion(), step -> step, (one, other) -> one));
        for (var step : manifest.migrations()) {
            if (!known.containsKey(step.version())) {
                faults.add("The backup was made by a newer Kutomo: this one does not know " + step.script());
            }
        }
        return faults;
    }

    private static void compare(ZipFile zip, String name, String sum, List<String> faults) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            faults.add(name + " is missing in the backup");
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            if (!Sums.of(in).equals(sum)) {
                faults.add(name + " was changed or damaged: its sum differs");
            }
        }
    }

    Manifest manifest(ZipFile zip) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(Manifest.NAME))) {
            return json.readValue(in, Manifest.class);
        }
    }

    /** Replaces everything in the database and the folders of files and secrets. */
    void restore(ZipFile zip) throws IOException, SQLException {
        var manifest = manifest(zip);
        try (var connection = dataSource.getConnection()) {
            new Schema(connection).dropEverything();
        }
        var last = manifest.migrations().stream().map(Manifest.Migration::version).max(String::compareTo).orElseThrow();
        Flyway.configure().configuration(flyway.getConfiguration()).target(last).load().migrate();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection, zip, manifest);
            connection.commit();
        }
        flyway.migrate();
        files(zip, manifest);
    }

    private static void fill(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        var schema = new Schema(connection);
        schema.readAlikeEverywhere();
        // Without foreign keys and triggers the tables can be filled in any order and are not changed on the way.
        var keys = schema.foreignKeys();
        for (var key : keys) {
            schema.execute("alter table " + key.table() + " drop constraint " + key.name());
        }
        for (var table : manifest.tables()) {
            schema.execute("alter table " + table.sql() + " disable trigger user");
            schema.execute("truncate " + table.sql());
        }
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : manifest.tables()) {
            try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()))) {
                copying.copyIn("copy " + table.sql() + " (" + Schema.list(table.columns()) + ") from stdin", in);
            }
        }
        for (var sequence : manifest.sequences()) {
            schema.execute("select setval('" + Schema.quoted(sequence.schema()) + "." + Schema.quoted(sequence.name()) + "', "
                    + sequence.value() + ", " + sequence.called() + ")");
        }
        verify(connection, schema, manifest);
        for (var key : keys) {
            schema.execute("alter table " + key.table() + " add constraint " + key.name() + " " + key.definition());
        }
        for (var table : manifest.tables()) {
            schema.execute("alter table " + table.sql() + " enable trigger user");
        }
        for (var view : schema.materializedViews()) {
            schema.execute("refresh materialized view " + view);
        }
    }

    private static void verify(Connection connection, Schema schema, Manifest manifest) throws IOException, SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var now = schema.tables().stream().collect(Collectors.toMap(Schema.Table::sql, table -> table));
        for (var part : manifest.tables()) {
            var table = now.get(part.sql());
            if (table == null) {
                throw new IOException("There is no table " + part.sql() + " in the schema of the backup's version");
            }
            var sum = Sums.summing(java.io.OutputStream.nullOutputStream());
            long rows = copying.copyOut(table.copy(), sum);
            if (rows != part.rows() || !Sums.of(sum).equals(part.sha256())) {
                throw new IOException("The table " + part.sql() + " did not come back as it was: " + rows + " of " + part.rows() + " rows");
            }
        }
    }

    private void files(ZipFile zip, Manifest manifest) throws IOException {
        for (var part : manifest.files()) {
            var target = folder.data().resolve(part.path());
            Files.createDirectories(target.getParent());
            try (var in = zip.getInputStream(zip.getEntry(part.path()))) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (target.startsWith(folder.secrets()) && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /** What a later start builds again by itself. */
    void forgetIndex() throws IOException {
        try (var paths = Files.walk(folder.index())) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder.index())) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
