package fi.kutomo.ecosystem.drawing;

import fi.kutomo.platform.text.ShownName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names in lines that fit a breadth. Letters are measured by what they take in the house's typeface, a little generously. Long words are
 * cut where a syllable begins: before a consonant that a vowel follows, which is right in Finnish and bearable in Swedish and English.
 */
final class Lettering {

    private static final String VOWELS = "aeiouyåäöáâéAEIOUYÅÄÖ";

    /** A word, or a part of one up to a hyphen, with the space behind it. */
    private static final Pattern PIECE = Pattern.compile("([^\\s]+?[-/–](?=[^\\s])|[^\\s]+)(\\s*)");

    private Lettering() {}

    /** How broad a text is in letters of this height. */
    static double width(String text, double letters) {
        double em = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            em += em(text.codePointAt(i));
        }
        return em * letters;
    }

    private static double em(int letter) {
        if ("iljtfrI.,:;'|!()[] -".indexOf(letter) >= 0) {
            return 0.31;
        }
        if ("mwMWÅÄÖ@%".indexOf(letter) >= 0) {
            return letter == 'Ä' || letter == 'Å' || letter == 'Ö' ? 0.64 : 0.84;
        }
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return letter > 0x2E80 ? 1.05 : Character.isUpperCase(letter) ? 0.62 : 0.53;
    }

    /** At most so many lines; the last ends in … when something is missing. */
    static List<String> lines(String name, double breadth, double letters, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        var pieces = PIECE.matcher(ShownName.plain(name));
        var gap = "";
        while (pieces.find()) {
            var word = pieces.group(1);
            var joined = line + (line.isEmpty() ? "" : gap) + word;
            gap = pieces.group(2).isEmpty() ? "" : " ";
            if (width(joined, letters) <= breadth) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, letters) > breadth) {
                int cut = cut(line, breadth, letters);
                lines.add(line.substring(0, cut) + "-");
                line = line.substring(cut);
            }
        }
        lines.add(line);
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, ended(kept.getLast(), breadth, letters));
        return List.copyOf(kept);
    }

    private static String ended(String line, double breadth, double letters) {
        var text = line.replaceAll("[-–,.;:/\\s]+$", "");
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "\u2026", letters) > breadth) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    /** The last beginning of a syllable that fits with a hyphen; where there is none, the last letter that fits. */
    private static int cut(String word, double breadth, double letters) {
        int fits = 1;
        int syllable = 0;
        for (int i = 1; i < word.length() && width(word.substring(0, i) + "-", letters) <= breadth; i++) {
            if (Character.isLowSurrogate(word.charAt(i)) || Character.getType(word.charAt(i)) == Character.NON_SPACING_MARK) {
                continue;
            }
            fits = i;
            if (i > 1 && i < word.length() - 1 && VOWELS.indexOf(word.charAt(i)) < 0 && VOWELS.indexOf(word.charAt(i + 1)) >= 0) {
                syllable = i;
            }
        }
        return syllable > 2 ? syllable : fits;
    }
}
