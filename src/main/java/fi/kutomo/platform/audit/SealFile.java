package fi.kutomo.platform.audit;

import fi.kutomo.platform.files.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The newest seals outside the database, in the file {@code audit-seals} of the data folder, a line each: whoever cuts or rewrites the
 * chain in the database would have to change this file too. Copy it elsewhere now and then, and nobody here can do both.
 */
@Component
class SealFile {

    private static final String RESTORED = "restored";

    private final Path file;
    private final Clock clock;

    SealFile(DataFolder folder, Clock clock) {
        this.file = folder.data().resolve("audit-seals");
        this.clock = clock;
    }

    /** A line: a seal, perhaps with the word that the database was brought back from a backup with this as its last seal. */
    record Line(Seal seal, boolean restored) {}

    void append(Seal seal) {
        write(seal.seq() + " " + seal.hash() + " " + clock.instant());
    }

    /** Says that from here on the chain goes on from an older seal, because a backup was restored. */
    void restoredTo(Seal seal) {
        if (Files.exists(file)) {
            write(seal.seq() + " " + seal.hash() + " " + clock.instant() + " " + RESTORED);
        }
    }

    List<Line> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(SealFile::line).flatMap(Optional::stream).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line that a crash has cut off says nothing. */
    private static Optional<Line> line(String text) {
        var words = text.split(" ");
        return words.length >= 3 && words[0].matches("\\d{1,18}") && words[1].matches("[0-9a-f]{64}")
                ? Optional.of(new Line(new Seal(Long.parseLong(words[0]), words[1]), words.length > 3 && words[3].equals(RESTORED)))
                : Optional.empty();
    }

    private synchronized void write(String line) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }
}
