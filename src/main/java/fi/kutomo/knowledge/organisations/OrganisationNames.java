package fi.kutomo.knowledge.organisations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When two spellings may name one organisation: their keys are equal. The key has no case, no accents but those of Finnish and Swedish
 * letters, no punctuation, single spaces, and no legal form at its beginning or end. A former name in brackets does not count, nor what
 * registers glue to a name: the same name again, or after the legal form in capitals a second line.
 */
public final class OrganisationNames {

    /** Counts up whenever the same name gives another key than before, so that what is kept by keys is made anew. */
    static final int VERSION = 1;

    /** Written together after punctuation is gone: {@code r.f.} becomes {@code rf}. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "oy", "ab", "oyj", "abp", "osakeyhtiö", "aktiebolag", "ry", "rf", "rp", "sr", "ky", "kb", "ay", "tmi", "osk", "anl", "osuuskunta",
            "andelslag", "kuntayhtymä", "maakuntayhtymä", "kommunförbund", "samkommun", "ltd", "inc", "gmbh", "llc", "plc");

    private static final Pattern FORMER = Pattern.compile("\\((aiemmin|aikaisemmin|entinen|ent\\.|tidigare|f\\.d\\.|formerly)\\s[^)]*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWICE = Pattern.compile("^(.{6,200})(?=\\1)");
    private static final Pattern SECOND_LINE = Pattern.compile("(?<= OY)(?!STER)(\\p{Lu}{2}|C/O).*");

    private OrganisationNames() {}

    public static String key(String name) {
        var once = TWICE.matcher(FORMER.matcher(name.replaceAll("\\s+", " ").strip()).replaceAll("")).replaceFirst("");
        var plain = Normalizer.normalize(SECOND_LINE.matcher(once).replaceFirst("").toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var words = new ArrayList<>(List.of(plain.split(" ")));
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }
}
