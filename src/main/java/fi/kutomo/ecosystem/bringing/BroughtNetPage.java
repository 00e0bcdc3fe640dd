package fi.kutomo.ecosystem.bringing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Choice;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.Optional;

/**
 * A network that was brought, with its actors and who they are.
 *
 * @param remarks how much was left out before anything was kept
 * @param standing what has been decided and made until now
 * @param decides whether the reader decides on it and something waits
 * @param words of ties of which nobody has said yet what they mean
 * @param refusable whether nothing of it was taken yet
 * @param takesBack whether the reader may take back what came of it
 * @param stuck why it could not be taken back
 */
public record BroughtNetPage(
        String title,
        String state,
        KeyFacts facts,
        List<String> remarks,
        List<String> standing,
        String answer,
        boolean decides,
        Tabs tabs,
        List<Draft> drafts,
        Pager pager,
        List<Word> words,
        boolean refusable,
        boolean takesBack,
        List<Linked> stuck,
        String address,
        String reason,
        Mistakes mistakes,
        List<Crumb> trail)
        implements Page {

    /**
     * An actor of the file.
     *
     * @param choice where the reader decides who it is
     * @param outcome what was decided
     */
    public record Draft(String name, String about, String summary, Optional<Choice> choice, List<Linked> like, String outcome, Optional<Linked> actor) {}

    /** Somebody who is here. */
    public record Linked(String name, String address) {}

    /** A word of the file for ties, and what it may mean. */
    public record Word(String field, String word, Select select) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
