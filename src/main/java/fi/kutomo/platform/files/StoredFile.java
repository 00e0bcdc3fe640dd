package fi.kutomo.platform.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is kept.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal; also its name in the folder
 * @param name as the person who gave it called it, without folders and control characters
 * @param size in bytes
 * @param picture width and height in pixels, for pictures
 */
public record StoredFile(
        UUID id, String sha256, FileKind kind, String name, long size, Optional<Size> picture, Instant stored) {

    /** Width and height in pixels. */
    public record Size(int width, int height) {}
}
