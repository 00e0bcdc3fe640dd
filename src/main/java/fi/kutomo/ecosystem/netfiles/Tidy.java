package fi.kutomo.ecosystem.netfiles;

import java.util.Arrays;
import java.util.List;

/**
 * Texts as every format can carry them: letters stay byte for byte, also those of right-to-left scripts and combining ones; control
 * characters and halves of pairs go, because XML cannot hold them.
 */
final class Tidy {

    private Tidy() {}

    /** A text of one line. */
    static String line(String raw) {
        return prose(raw).replaceAll("[\\n\\t]+", " ").strip();
    }

    /** A text of several lines. */
    static String prose(String raw) {
        var text = raw.replace("\r\n", "\n").replace('\r', '\n');
        if (!strange(text)) {
            return text.strip();
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Tidy::writable).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** No more than so many letters of a text, for what is looked up or shown; never half of a pair. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Several words in one cell, parted by bars as Kumu does. */
    static List<String> words(List<String> raw) {
        return raw.stream()
                .flatMap(text -> Arrays.stream(text.split("\\|", -1)))
                .map(Tidy::line)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether something in it cannot be kept. */
    static boolean strange(String text) {
        return text.codePoints().anyMatch(letter -> letter != '\r' && !writable(letter));
    }

    private static boolean writable(int letter) {
        return letter == '\n' || letter == '\t' || !Character.isISOControl(letter) && !(letter >= 0xD800 && letter <= 0xDFFF) && letter != 0xFFFE && letter != 0xFFFF;
    }
}
