package fi.kutomo.platform.backup;

import fi.kutomo.platform.files.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the site into one zip file, the database as it stands at one moment, while people go on working. */
@Component
class Backup {

    /** Secrets of the folder itself, not of the site. */
    private static final Set<String> LEFT_OUT = Set.of("database", "operator");

    private final DataSource dataSource;
    private final DataFolder folder;
    private final JsonMapper json;
    private final Clock clock;

    Backup(DataSource dataSource, DataFolder folder, JsonMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.json = json;
        this.clock = clock;
    }

    /** Writes the file whole or not at all; only the owner may read it, for it holds password hashes. */
    Manifest write(Path file) throws IOException, SQLException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try {
            Manifest manifest;
            try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
                manifest = write(zip);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                var schema = new Schema(connection);
                schema.readAlikeEverywhere();
                var migrations = schema.migrations();
                var tables = new ArrayList<Manifest.TablePart>();
                for (var table : schema.tables()) {
                    tables.add(table(connection, table, zip));
                }
                var sequences = schema.sequences();
                var manifest = new Manifest(
                        Manifest.FORMAT,
                        Optional.ofNullable(Backup.class.getPackage().getImplementationVersion()).orElse("development"),
                        connection.getMetaData().getDatabaseProductVersion(),
                        clock.instant(),
                        migrations,
                        tables,
                        sequences,
                        files(zip));
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.closeEntry();
                return manifest;
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
            }
        }
    }

    private static Manifest.TablePart table(Connection connection, Schema.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(new Manifest.TablePart(table.schema(), table.name(), List.of(), 0, "").entry()));
        var sum = Sums.summing(new Unclosed(zip));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy(), sum);
        zip.closeEntry();
        return new Manifest.TablePart(table.schema(), table.name(), table.columns(), rows, Sums.of(sum));
    }

    private List<Manifest.FilePart> files(ZipOutputStream zip) throws IOException {
        var parts = new ArrayList<Manifest.FilePart>();
        for (var top : List.of(folder.files(), folder.secrets())) {
            List<Path> paths;
            try (var walk = Files.walk(top)) {
                paths = walk.filter(Files::isRegularFile).filter(path -> belongs(top, path)).sorted().toList();
            }
            for (var path : paths) {
                file(path, zip).ifPresent(parts::add);
            }
        }
        return parts;
    }

    private boolean belongs(Path top, Path path) {
        var name = path.getFileName().toString();
        return !top.equals(folder.secrets()) || (!LEFT_OUT.contains(name) && !name.endsWith(".new"));
    }

    private Optional<Manifest.FilePart> file(Path path, ZipOutputStream zip) throws IOException {
        var name = folder.data().relativize(path).toString().replace('\\', '/');
        try (var in = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(name));
            var sum = Sums.summing(new Unclosed(zip));
            long size = in.transferTo(sum);
            zip.closeEntry();
            return Optional.of(new Manifest.FilePart(name, size, Sums.of(sum)));
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /** Keeps the zip open when an entry's stream is closed. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
