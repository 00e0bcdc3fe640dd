package fi.kutomo.knowledge.writing;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files and pictures of an entry; a picture asks what it shows, for those who do not see it. */
public record AttachmentsPage(String title, String id, String entryTitle, List<Attached> attached, Form form, List<Place> places, Optional<String> problem)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One file that is here. */
    public record Attached(UUID id, String name, String field, long bytes, boolean picture, String extraction, Form about) {}

    /** What is said about a file. */
    public record Form(String field, Map<Lang, String> titles, Map<Lang, String> alts, String licence, String lang) {

        public String caption(Lang lang) {
            return titles.getOrDefault(lang, "");
        }

        public String alt(Lang lang) {
            return alts.getOrDefault(lang, "");
        }
    }

    /** A field to which a file can belong. */
    public record Place(String key, String label) {}
}
