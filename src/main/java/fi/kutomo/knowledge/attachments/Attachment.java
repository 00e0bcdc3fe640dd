package fi.kutomo.knowledge.attachments;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.files.StoredFile;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file or picture that belongs to a field of an entry.
 *
 * @param field key of a template field, or {@code coverImage} or {@code implementerLogos}
 * @param alt what a picture shows, for those who do not see it; a picture without it is not published
 * @param open the public may see it, since the entry was published after it was added
 */
public record Attachment(
        UUID id,
        EntryId entry,
        StoredFile file,
        String field,
        int position,
        LocalizedText title,
        LocalizedText alt,
        String licence,
        Optional<Lang> lang,
        boolean open,
        Extraction extraction,
        Instant added) {

    public static final String COVER_IMAGE = "coverImage";
    public static final String IMPLEMENTER_LOGOS = "implementerLogos";

    /** How far the reading of its text has come. */
    public enum Extraction {
        NONE,
        WAITING,
        DONE,
        FAILED
    }

    public boolean isPicture() {
        return file.kind().isPicture();
    }

    /** The title in this language, else the name of the file. */
    public String title(Lang reader) {
        return title.isEmpty() ? file.name() : title.in(reader);
    }

    /** The text of an attachment, as search needs it. */
    public record AttachedText(Optional<Lang> lang, String title, String text) {}
}
