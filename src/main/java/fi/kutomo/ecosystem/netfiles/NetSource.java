package fi.kutomo.ecosystem.netfiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody gave, by a name for messages. It is opened more than once: first to find its encoding, then to read it. */
public record NetSource(String name, Opening opening) {

    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    public interface Opening {

        InputStream open() throws IOException;
    }

    public static NetSource of(String name, byte[] bytes) {
        return new NetSource(name, () -> new ByteArrayInputStream(bytes));
    }

    public static NetSource of(String name, Path file) {
        return new NetSource(name, () -> Files.newInputStream(file));
    }
}
