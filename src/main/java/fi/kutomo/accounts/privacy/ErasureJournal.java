package fi.kutomo.accounts.privacy;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who was forgotten, outside the database, in the file {@code erasures} of the data folder: a line each with time, id and wish, and
 * nothing personal. It is on the disk before an erasure is acknowledged, and no backup and no restore touches it, so that a backup
 * which still knows the person does not bring the person back.
 */
@Component
class ErasureJournal {

    private final Path file;
    private final Clock clock;

    ErasureJournal(DataFolder folder, Clock clock) {
        this.file = folder.data().resolve("erasures");
        this.clock = clock;
    }

    /** Written before anything is erased; an erasure that a crash has cut off is done at the next start. */
    void erasing(UUID person, boolean draftsToo) {
        append("erase", person, draftsToo);
    }

    /** Takes the line back, for nothing was erased and the person was told so. */
    void failed(UUID person) {
        append("failed", person, false);
    }

    /** Everybody who is to be forgotten, and whether their drafts are to go too. */
    Map<UUID, Boolean> all() {
        var all = new LinkedHashMap<UUID, Boolean>();
        for (var line : lines()) {
            var words = line.split(" ");
            if (words.length == 4 && words[2].matches("[0-9a-f-]{36}")) {
                var person = UUID.fromString(words[2]);
                if (words[1].equals("erase")) {
                    all.put(person, words[3].equals("drafts"));
                } else {
                    all.remove(person);
                }
            }
        }
        return all;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized void append(String word, UUID person, boolean draftsToo) {
        var line = clock.instant() + " " + word + " " + person + " " + (draftsToo ? "drafts" : "-") + "\n";
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }
}
