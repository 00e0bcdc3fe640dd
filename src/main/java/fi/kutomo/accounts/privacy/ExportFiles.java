package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.files.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The zip files of exports, in a folder that only the program may read. */
@Component
class ExportFiles {

    private final DataFolder folder;

    ExportFiles(DataFolder folder) {
        this.folder = folder;
    }

    Path of(UUID export) {
        return place().resolve(export + ".zip");
    }

    void delete(UUID export) {
        try {
            Files.deleteIfExists(of(export));
            Files.deleteIfExists(place().resolve(export + ".part"));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private Path place() {
        var place = folder.data().resolve("exports");
        try {
            if (!Files.isDirectory(place)) {
                Files.createDirectories(place);
                if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
                }
            }
            return place;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
