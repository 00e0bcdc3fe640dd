package fi.kutomo.forum.enclosing;

import fi.kutomo.platform.files.StoredFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A file in a post, or in one that is being written.
 *
 * @param thread in which it stands; empty until it was sent
 * @param shown whether everybody reads the post who reads the thread
 * @param giver empty when that person is not here any more
 */
public record Enclosure(UUID id, StoredFile file, Optional<UUID> thread, Optional<UUID> post, boolean shown, Optional<UUID> giver) {

    /** Where files of posts live, from the root. */
    static final String PATH = "/forum-files/";

    String address() {
        return PATH + id + "/" + file.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /** How it stands in a text: a picture is shown, everything else is linked. */
    public String markdown(String words) {
        var plain = words.replaceAll("[\\[\\]\\\\\\r\\n]+", " ").strip();
        var label = plain.isEmpty() ? file.name().replaceAll("[\\[\\]\\\\]+", " ") : plain;
        return (file.picture().isPresent() ? "!" : "") + "[" + label + "](" + encoded(address()) + ")";
    }

    /** Only such letters as an address has. */
    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
