package fi.kutomo.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one folder that holds everything Kutomo keeps, {@code kutomo.data}.
 *
 * @param data the folder; relative paths count from the working directory
 */
@ConfigurationProperties("kutomo")
public record DataFolder(@DefaultValue("./data") Path data) {

    public DataFolder {
        data = data.toAbsolutePath().normalize();
    }

    /** The embedded database: binaries, cluster, lock. */
    public Path postgres() {
        return made("postgres", "rwx------");
    }

    /** Uploaded files. */
    public Path files() {
        return made("files", "rwx------");
    }

    /** The search index; may be deleted at any time, it is built again. */
    public Path index() {
        return made("index", "rwx------");
    }

    /** Passwords and tokens, readable by the owner only. */
    public Path secrets() {
        return made("secrets", "rwx------");
    }

    public Path log() {
        return made("log", "rwxr-x---");
    }

    /** The secret of that name, 256 random bits in hexadecimal, made on first use. */
    public String secret(String name) {
        var file = secrets().resolve(name);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                writeSecret(name, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the secret " + file, unreadable);
        }
    }

    /** Writes a secret at once and whole; nobody else may read it at any moment. */
    public Path writeSecret(String name, String text) {
        var file = secrets().resolve(name);
        try {
            var fresh = Files.createTempFile(secrets(), name, ".new");
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the secret " + file, unwritable);
        }
    }

    private Path made(String name, String permissions) {
        var folder = data.resolve(name);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
                }
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot make the folder " + folder, unwritable);
        }
    }
}
