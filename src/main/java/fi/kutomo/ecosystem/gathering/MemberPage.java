package fi.kutomo.ecosystem.gathering;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One who is in a community or on the way, for those who keep it.
 *
 * @param words that went with the invitation or came with the request
 * @param reason why it ended
 * @param invitation who can be asked, where somebody can be
 * @param decides whether a request waits for an answer
 * @param parts that can be given; empty: none
 * @param removal whether, and with how much ado, the member can be taken away
 * @param problem why the last act was refused
 */
public record MemberPage(
        String title,
        @Nullable String titleLang,
        List<Crumb> trail,
        String path,
        Badge standing,
        KeyFacts facts,
        String words,
        String reason,
        Optional<Invitation> invitation,
        boolean decides,
        List<Option> parts,
        Removal removal,
        Map<String, String> fields,
        Mistakes mistakes,
        Optional<String> problem)
        implements Page {

    /**
     * @param person whether the actor is a person and is asked in person
     * @param mail whether an address can be written to, as nobody with an account speaks for the actor
     */
    public record Invitation(List<Option> contacts, List<Option> langs, boolean person, boolean mail) {}

    /** How a member is taken away. */
    public enum Removal {
        NONE,
        /** Nobody was asked, so nobody need know. */
        QUIET,
        REASONED
    }

    /** What was typed into a form that is not there any more. */
    public String unsent() {
        var words = invitation.isEmpty() ? field("words") : "";
        return words.isEmpty() && !decides && removal != Removal.REASONED ? field("reason") : words;
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
