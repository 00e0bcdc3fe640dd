package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps files by their content: written whole to a temporary name, forced to disk and renamed, so that a crash leaves a file that is
 * complete or none. The same bytes are kept once however often they are given.
 */
@Component
public class FileStore {

    /** A WebP is shown as it is, for the JDK cannot make it smaller. */
    private static final long LARGEST_WEBP = 1 << 20;

    private final JdbcClient jdbc;
    private final DataFolder folder;
    private final FileSettings settings;
    private final Clock clock;
    private final FileKinds kinds = new FileKinds();
    private final Pictures pictures;

    public FileStore(JdbcClient jdbc, DataFolder folder, FileSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.pictures = new Pictures(settings.mostPixels());
    }

    /**
     * Keeps a file.
     *
     * @throws Refused when it is too large, empty, of a kind that is not kept, or a picture with too many pixels
     */
    public StoredFile store(InputStream content, String name, Caller caller) {
        return keep(content, name, caller, true);
    }

    /** Keeps a file of an export byte by byte, for the records that come with it know its sum. */
    public StoredFile storeAsItIs(InputStream content, String name, Caller caller) {
        return keep(content, name, caller, false);
    }

    private StoredFile keep(InputStream content, String name, Caller caller, boolean bare) {
        var tidy = tidyName(name);
        Path fresh = null;
        try {
            var arriving = Files.createDirectories(folder.files().resolve("new"));
            fresh = Files.createTempFile(arriving, "file", ".part");
            var sha256 = writeWhole(content, fresh);
            var kind = kinds.of(fresh, tidy).orElseThrow(() -> new Refused("platform.files.kind", tidy));
            var picture = kind.isPicture() ? Optional.of(pictures.sizeOf(fresh)) : Optional.<StoredFile.Size>empty();
            if (bare && kind.isPicture()) {
                sha256 = withoutNotes(fresh, kind);
            }
            var size = Files.size(fresh);
            moveIntoPlace(fresh, place(sha256));
            var file = new StoredFile(Ids.next(), sha256, kind, tidy, size, picture, clock.instant());
            insert(file, caller);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            deleteQuietly(fresh);
        }
    }

    /** Writes the picture again without the camera's notes, such as the place; answers its sum. */
    private String withoutNotes(Path fresh, FileKind kind) throws IOException {
        if (kind == FileKind.WEBP && Files.size(fresh) > LARGEST_WEBP) {
            throw new Refused("platform.files.webp-large");
        }
        var bare = PictureNotes.without(kind, Files.readAllBytes(fresh));
        Files.newByteChannel(fresh, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
        return writeWhole(new java.io.ByteArrayInputStream(bare), fresh);
    }

    /** Puts back a file of an export under its own id; the same id again changes nothing. */
    public StoredFile restore(UUID id, InputStream content, String name, Caller caller) {
        var there = find(id);
        if (there.isPresent() && Files.exists(place(there.get().sha256()))) {
            return there.get();
        }
        var stored = storeAsItIs(content, name, caller);
        if (there.isPresent()) {
            return there.get();
        }
        jdbc.sql("update platform.stored_file set id = :wanted where id = :id")
                .param("wanted", id)
                .param("id", stored.id())
                .update();
        return new StoredFile(
                id, stored.sha256(), stored.kind(), stored.name(), stored.size(), stored.picture(), stored.stored());
    }

    public Optional<StoredFile> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Files by their ids, in one question. */
    public Map<UUID, StoredFile> find(Collection<UUID> ids) {
        var found = new HashMap<UUID, StoredFile>();
        jdbc.sql("""
                select id, sha256, kind, name, size, width, height, stored_at from platform.stored_file where id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> file(row))
                .list()
                .forEach(file -> found.put(file.id(), file));
        return found;
    }

    /** The file with these bytes, if it is kept already. */
    public Optional<StoredFile> withContent(String sha256) {
        return jdbc.sql("""
                select id, sha256, kind, name, size, width, height, stored_at from platform.stored_file
                where sha256 = :sha256 order by stored_at limit 1
                """)
                .param("sha256", sha256)
                .query((row, _) -> file(row))
                .optional();
    }

    public Path path(StoredFile file) {
        return place(file.sha256());
    }

    /**
     * A smaller form of a picture, not wider than {@code width} pixels, in the picture's own format; made once and kept. The JDK has no
     * reader for WebP: such a picture is given as it is.
     */
    public Path thumbnail(StoredFile file, int width) {
        if (!file.kind().isPicture()) {
            throw new IllegalArgumentException("Not a picture: " + file.id());
        }
        var ending = "." + file.kind().extension();
        var small = folder.files().resolve("small").resolve(file.sha256() + "-" + width + ending);
        if (file.kind() == FileKind.WEBP) {
            return path(file);
        }
        if (Files.exists(small)) {
            return small;
        }
        Path fresh = null;
        try {
            Files.createDirectories(small.getParent());
            fresh = Files.createTempFile(small.getParent(), "small", ending);
            pictures.shrink(path(file), fresh, width);
            moveIntoPlace(fresh, small);
            return small;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            deleteQuietly(fresh);
        }
    }

    /** Who gave which files, for the person. */
    public List<StoredFile> by(UUID person) {
        return jdbc.sql("select * from platform.stored_file where stored_by = :person order by stored_at")
                .param("person", person)
                .query((row, _) -> file(row))
                .list();
    }

    /** Forgets who gave files and what that person called them; what shows them keeps them. */
    public void forgetGiver(UUID person) {
        jdbc.sql("update platform.stored_file set stored_by = null, name = 'file.' || lower(kind) where stored_by = :person")
                .param("person", person)
                .update();
    }

    /** Lets files go that nothing shows any more: their rows now, and with the transaction also their bytes, unless they are kept once more. */
    public void release(Collection<UUID> ids) {
        var sums = jdbc.sql("delete from platform.stored_file where id = any (:ids) returning sha256")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
        if (sums.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sums.stream().distinct().filter(sum -> withContent(sum).isEmpty()).forEach(FileStore.this::unlink);
            }
        });
    }

    private void unlink(String sha256) {
        deleteQuietly(place(sha256));
        try (var small = Files.newDirectoryStream(Files.createDirectories(folder.files().resolve("small")), sha256 + "-*")) {
            small.forEach(FileStore::deleteQuietly);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String writeWhole(InputStream content, Path fresh) throws IOException {
        var digest = sha256();
        long longest = settings.largest().toBytes();
        long written = 0;
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE);
                var out = new DigestOutputStream(java.nio.channels.Channels.newOutputStream(channel), digest)) {
            var buffer = new byte[65_536];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                written += read;
                if (written > longest) {
                    throw new Refused("platform.files.too-large", settings.largest().toMegabytes());
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        if (written == 0) {
            throw new Refused("platform.files.empty");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void moveIntoPlace(Path fresh, Path place) throws IOException {
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.getParent());
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        try (var parent = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        } catch (IOException notOnWindows) {
            // Windows refuses to open a folder; there the rename itself is logged by the file system.
        }
    }

    private Path place(String sha256) {
        return folder.files().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private void insert(StoredFile file, Caller caller) {
        jdbc.sql("""
                insert into platform.stored_file (id, sha256, kind, name, size, width, height, stored_at, stored_by)
                values (:id, :sha256, :kind, :name, :size, :width, :height, :at, :by)
                """)
                .param("id", file.id())
                .param("sha256", file.sha256())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("size", file.size())
                .param("width", file.picture().map(StoredFile.Size::width).orElse(null), java.sql.Types.INTEGER)
                .param("height", file.picture().map(StoredFile.Size::height).orElse(null), java.sql.Types.INTEGER)
                .param("at", Timestamp.from(file.stored()))
                .param("by", caller.person().orElse(null), java.sql.Types.OTHER)
                .update();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        int width = row.getInt("width");
        var picture = row.wasNull()
                ? Optional.<StoredFile.Size>empty()
                : Optional.of(new StoredFile.Size(width, row.getInt("height")));
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("size"),
                picture,
                row.getTimestamp("stored_at").toInstant());
    }

    /** The last part of a path, without control characters, at most 120 characters. */
    static String tidyName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var tidy = last.replaceAll("[\\p{Cc}\\p{Cf}\"<>|:*?]", "").strip();
        if (tidy.length() > 120) {
            tidy = tidy.substring(tidy.length() - 120);
        }
        return tidy.isEmpty() || tidy.startsWith(".") ? "file" + tidy : tidy;
    }

    private static void deleteQuietly(@org.jspecify.annotations.Nullable Path fresh) {
        if (fresh != null) {
            try {
                Files.deleteIfExists(fresh);
            } catch (IOException left) {
                // A leftover in the folder of new files does no harm.
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
