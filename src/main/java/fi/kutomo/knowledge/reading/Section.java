package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.ui.StatusMark;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text of an entry with its heading.
 *
 * @param heading empty where the text itself is the article
 * @param lang when the text is not in the reader's language
 * @param marked others on the page are in another language or state, so that this one says its own
 * @param mark when the translation is a draft or outdated
 */
public record Section(
        String key, String heading, String text, boolean list, int level, @Nullable String lang, boolean marked, Optional<StatusMark> mark) {

    public Content body() {
        return Markdown.html(text, level);
    }

    public List<String> items() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public List<Markdown.Title> titles() {
        return list ? List.of() : Markdown.titles(text, level);
    }
}
