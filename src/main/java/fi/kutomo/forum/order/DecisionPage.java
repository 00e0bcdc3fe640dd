package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, for the writer of the text or for who asked for a look: the statement of reasons of article 17 of the Digital
 * Services Act.
 *
 * @param own whether it is the reader's text
 * @param text empty: it is not shown here
 * @param lang of the text when it is not the page's, else null
 * @param statements each with what was decided and why, the first one first
 * @param appeal address of the form; empty: nobody appeals now
 * @param until in words
 * @param typed into the form
 */
public record DecisionPage(
        String title,
        List<Crumb> trail,
        boolean own,
        Optional<Content> text,
        @Nullable String lang,
        Optional<String> thread,
        List<Statement> statements,
        boolean waiting,
        Optional<String> appeal,
        String until,
        String typed,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One decision in full. */
    public record Statement(String heading, String text, KeyFacts facts) {}
}
