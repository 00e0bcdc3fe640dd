package fi.kutomo.search.language;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words comparable: small letters, no accents. Å, ä and ö stay, because in Finnish and Swedish they are letters of their own. */
public final class Folding {

    private Folding() {}

    public static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        var small = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            fold(small.charAt(i), folded);
        }
        return folded.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == 'ä' || c == 'ö' || c == 'å')) {
                return false;
            }
        }
        return true;
    }

    private static void fold(char c, StringBuilder folded) {
        switch (c) {
            case 'å', 'ä', 'ö' -> folded.append(c);
            case 'ø' -> folded.append('ö');
            case 'æ' -> folded.append('ä');
            case 'ß' -> folded.append("ss");
            case 'đ', 'ð' -> folded.append('d');
            case 'ŧ' -> folded.append('t');
            case 'ŋ' -> folded.append('n');
            case 'ł' -> folded.append('l');
            case 'ı' -> folded.append('i');
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\uFEFF' -> {}
            default -> {
                if (c < 0x80) {
                    folded.append(c);
                } else {
                    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                            .chars()
                            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                            .forEach(part -> folded.append((char) part));
                }
            }
        }
    }
}
