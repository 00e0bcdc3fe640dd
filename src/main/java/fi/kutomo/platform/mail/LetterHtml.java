package fi.kutomo.platform.mail;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * A letter as HTML. All texts are in the reader's language already, because letters are written outside requests too.
 *
 * @param act label and address of the button
 * @param sections what it lists, one of many letters
 * @param leave label and address of the way to fewer of them
 */
public record LetterHtml(
        String lang, String title, List<String> paragraphs, List<Letter.Section> sections, Optional<Act> act, String footer, Optional<Act> leave)
        implements Fragment {

    /** The one button; its address is shown beside it, for programs that show no buttons. */
    public record Act(String label, String address) {}
}
