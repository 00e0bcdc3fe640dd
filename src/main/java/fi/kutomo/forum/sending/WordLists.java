package fi.kutomo.forum.sending;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words by which moderators want to look at a text first, for each language, and sites to which everybody may link. A star at the end
 * of a word stands for any ending.
 */
public record WordLists(List<String> fi, List<String> sv, List<String> en, List<String> sites) {

    public static final WordLists NONE = new WordLists(List.of(), List.of(), List.of(), List.of());

    /** Under which the settings keep them. */
    public static final String KEY = "forum.words";

    /** Longest list. */
    private static final int MOST = 1_000;

    public WordLists {
        fi = List.copyOf(fi);
        sv = List.copyOf(sv);
        en = List.copyOf(en);
        sites = List.copyOf(sites);
    }

    public List<String> in(Lang lang) {
        return switch (lang) {
            case FI -> fi;
            case SV -> sv;
            case EN -> en;
        };
    }

    /** From what somebody typed, one in each line. */
    public static List<String> typed(String lines) {
        return lines.lines().map(line -> line.strip().toLowerCase(Locale.ROOT)).filter(line -> line.length() > 1 && line.length() <= 80).distinct().sorted().limit(MOST).toList();
    }

    boolean names(Lang lang, String text) {
        var low = text.toLowerCase(Locale.ROOT);
        return in(lang).stream().anyMatch(word -> pattern(word).matcher(low).find());
    }

    private static Pattern pattern(String word) {
        boolean open = word.endsWith("*");
        var plain = Pattern.quote(open ? word.substring(0, word.length() - 1) : word);
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + plain + (open ? "" : "(?![\\p{L}\\p{N}])"));
    }

    /** Whether everybody may link there: the site itself or one below it. */
    boolean knows(String host) {
        return sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
    }
}
