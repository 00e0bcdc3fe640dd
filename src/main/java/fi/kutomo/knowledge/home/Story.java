package fi.kutomo.knowledge.home;

import fi.kutomo.platform.text.Markdown;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One thing worth reading today: its title, what it says first, and the way to the rest. */
public record Story(String kind, String title, String summary, String text, String address, @Nullable String lang) {

    public Content beginning() {
        return Markdown.html(text, 3);
    }
}
