package fi.kutomo.platform.mail;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * A letter as HTML. All texts are in the reader's language already, because letters are written outside requests too.
 *
 * @param act label and address of the button
 */
public record LetterHtml(String lang, String title, List<String> paragraphs, Optional<Act> act, String footer) implements Fragment {

    /** The one button; its address is shown beside it, for programs that show no buttons. */
    public record Act(String label, String address) {}
}
