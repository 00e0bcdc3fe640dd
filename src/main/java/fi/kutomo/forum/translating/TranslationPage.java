package fi.kutomo.forum.translating;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/**
 * A post and what it says in another language.
 *
 * @param original the post, with the language in which it was written
 * @param lang into which it is translated
 * @param words as they were typed
 * @param version of the translation that was read; -1: there was none
 * @param present how the translation reads now, when somebody else has changed it meanwhile
 * @param removal address of taking the translation back; empty: not for the reader, or there is none
 * @param others the same page for other languages
 */
public record TranslationPage(
        String title, List<Crumb> trail, String back, String action, Content original, String originalLang, String lang, String words, int version, Optional<Content> preview,
        Optional<Content> present, Optional<String> removal, List<Other> others, Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** A link to the page for another language. */
    public record Other(String words, String address) {}
}
