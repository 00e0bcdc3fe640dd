package fi.kutomo.platform.text;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * A name as strangers wrote it, made safe to show: what is stored stays as it is, but a name that is shown cannot turn around the text
 * beside it, hide letters or grow over the lines above and below.
 */
public final class ShownName {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** Marks, embeddings, overrides and isolates, and the letters of no width that hide in names. */
    private static final Pattern TURNING = Pattern.compile("[\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");

    /** More marks on one letter than any living script sets. */
    private static final Pattern PILES = Pattern.compile("(\\p{M}{6})\\p{M}+");

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private ShownName() {}

    public static String of(String name) {
        return isolated(plain(name));
    }

    /** At most so many letters as a reader counts them; the last is … when something was cut. */
    public static String of(String name, int most) {
        return isolated(shortened(plain(name), most));
    }

    /** The name without what turns, hides and piles; not isolated, for places that isolate it themselves. */
    public static String plain(String name) {
        var line = TURNING.matcher(CONTROLS.matcher(name).replaceAll(" ")).replaceAll("");
        return PILES.matcher(line).replaceAll("$1").strip();
    }

    /** Cut between letters as a reader counts them, never inside one. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var clusters = CLUSTER.matcher(text);
        int count = 0;
        int end = 0;
        int before = 0;
        while (clusters.find()) {
            before = count == most - 1 ? end : before;
            end = clusters.end();
            if (++count > most) {
                return text.substring(0, before).stripTrailing() + "\u2026";
            }
        }
        return text;
    }

    /** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE where a letter of it runs from right to left. */
    private static String isolated(String name) {
        var letters = name.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? "\u2068" + name + "\u2069" : name;
    }
}
