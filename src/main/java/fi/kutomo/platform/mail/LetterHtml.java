package fi.kutomo.platform.mail;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern ENDLESS = Pattern.compile("([\\p{L}\\p{N}]{30})(?=[\\p{L}\\p{N}])");

    /** What people wrote, with places where an endless word may be broken: a letter has no style sheet that would do it. */
    public String loose(String words) {
        return ENDLESS.matcher(words).replaceAll("$1\u200b");
    }

    /** The one button; its address is shown beside it, for programs that show no buttons. */
    public record Act(String label, String address) {}
}
