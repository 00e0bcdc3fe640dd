package fi.kutomo.knowledge.organisations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When two spellings may name one organisation: their keys are equal. The key has no case, no accents but those of Finnish and Swedish
 * letters, no punctuation, single spaces, and no legal form at its beginning or end.
 */
public final class OrganisationNames {

    /** Written together after punctuation is gone: {@code r.f.} becomes {@code rf}. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "oy", "ab", "oyj", "abp", "ry", "rf", "rp", "sr", "ky", "kb", "tmi", "osk", "anl", "kuntayhtymä", "kommunförbund", "samkommun",
            "ltd", "inc", "gmbh", "llc", "plc");

    private OrganisationNames() {}

    public static String key(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
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
