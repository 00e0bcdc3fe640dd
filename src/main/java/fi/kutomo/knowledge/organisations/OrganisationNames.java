package fi.kutomo.knowledge.organisations;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Written together after punctuation is gone, {@code r.f.} as {@code rf}; each with what it stands for in both languages. */
    private static final Map<String, String> LEGAL_FORMS = legalForms();

    private static final Pattern FORMER = Pattern.compile("\\((aiemmin|aikaisemmin|entinen|ent\\.|tidigare|f\\.d\\.|formerly)\\s[^)]*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWICE = Pattern.compile("^(.{6,200})(?=\\1)");
    private static final Pattern SECOND_LINE = Pattern.compile("(?<= OY)(?!STER)(\\p{Lu}{2}|C/O).*");

    private OrganisationNames() {}

    public static String key(String name) {
        return String.join(" ", withoutLegalForm(words(name, Set.of()), new HashSet<>()));
    }

    /** In what two names of one key differ; one difference may hide behind another, and then the last that is left is told. */
    static Set<Spelling> differences(String one, String other) {
        var found = EnumSet.noneOf(Spelling.class);
        for (var spelling : Spelling.values()) {
            if (differ(EnumSet.of(spelling), one, other)) {
                found.add(spelling);
            }
        }
        // A name that stands there twice looks like a second line too
        if (!found.contains(Spelling.SECOND_LINE) && differ(EnumSet.of(Spelling.SECOND_LINE, Spelling.TWICE), one, other)) {
            found.add(Spelling.TWICE);
        }
        return found.isEmpty() && !one.equals(other) ? EnumSet.of(Spelling.LEGAL_FORM) : found;
    }

    private static boolean differ(Set<Spelling> counting, String one, String other) {
        return !counting(counting, one).equals(counting(counting, other));
    }

    /** What kinds of body the name says that it is: a company and an association of one name are two. */
    static Set<String> bodies(String name) {
        var found = new HashSet<String>();
        withoutLegalForm(words(name, Set.of()), found);
        return found;
    }

    /** The words of the key as they were if these made a difference too. */
    private static List<String> counting(Set<Spelling> differences, String name) {
        var words = words(name, differences);
        return differences.contains(Spelling.LEGAL_FORM) ? words : withoutLegalForm(words, new HashSet<>());
    }

    private static List<String> words(String name, Set<Spelling> kept) {
        var text = name.replaceAll("\\s+", " ").strip();
        if (!kept.contains(Spelling.FORMER_NAME)) {
            text = FORMER.matcher(text).replaceAll("");
        }
        if (!kept.contains(Spelling.TWICE)) {
            text = TWICE.matcher(text).replaceFirst("");
        }
        if (!kept.contains(Spelling.SECOND_LINE)) {
            text = SECOND_LINE.matcher(text).replaceFirst("");
        }
        text = Normalizer.normalize(kept.contains(Spelling.CASE) ? text : text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        if (!kept.contains(Spelling.PUNCTUATION)) {
            text = text.replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "").replaceAll("[^\\p{L}\\p{N}]+", " ");
        }
        return List.of(text.strip().split(" "));
    }

    private static List<String> withoutLegalForm(List<String> words, Set<String> bodies) {
        int from = 0;
        int to = words.size();
        while (to - from > 1 && isLegalForm(words.get(to - 1), bodies)) {
            to--;
        }
        while (to - from > 1 && isLegalForm(words.get(from), bodies)) {
            from++;
        }
        return words.subList(from, to);
    }

    private static boolean isLegalForm(String word, Set<String> bodies) {
        var body = LEGAL_FORMS.get(word.toLowerCase(Locale.ROOT));
        if (body != null) {
            bodies.add(body);
        }
        return body != null;
    }

    private static Map<String, String> legalForms() {
        var forms = new HashMap<String, String>();
        for (var alike : List.of(
                "oy ab oyj abp osakeyhtiö aktiebolag ltd inc gmbh llc plc", "ry rf rp", "sr", "ky kb", "ay", "tmi", "osk anl osuuskunta andelslag",
                "kuntayhtymä maakuntayhtymä kommunförbund samkommun")) {
            var words = alike.split(" ");
            for (var word : words) {
                forms.put(word, words[0]);
            }
        }
        return Map.copyOf(forms);
    }
}
