package fi.kutomo.ecosystem.introductions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what would tell who somebody is: any mail or web address, telephone number, business id, personal identity code or permanent
 * id, and the words of names, in other cases of Finnish and Swedish too.
 *
 * <p>Words are compared without case and accents and with the strong and weak grades of Finnish consonants as one (kk–k, nk–ng, nt–nn,
 * lt–ll, t–d, rk–r); stems that differ more (Ahonen–Ahosen, Mäki–Mäen, Kangas–Kankaan) are made by rule. A word tells a name when it
 * begins with the name's stem, or shares all but its last two letters with it, or holds the whole of it; the first letters of a long name
 * tell it, too. Words that many organisations bear tell nothing by themselves. In doubt it finds: a sentence is soon written otherwise.
 */
public final class Veil {

    /** Something in a text that tells who somebody is. */
    public record Slip(Kind kind, String piece) {}

    /** What sort of thing it is. */
    public enum Kind {
        MAIL,
        WEB,
        NUMBER,
        NAME
    }

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>()]+\\s?(?:@|\\(at\\)|\\[at]|\\(ät\\))\\s?[^\\s@<>()]+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WEB = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?<![\\p{L}\\d])[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:fi|com|org|net|eu|info|se|ax|io|example)(?![\\p{L}\\d])(?:/\\S*)?|(?<!\\S)@[\\p{L}\\d_.]{3,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile(
            "\\b\\d{7}-\\d\\b|\\b\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]\\b|\\bKTM-\\d{4}-\\d{6}\\b|(?<!\\d)(?:\\+\\d{1,3}|0)[\\s-]?\\d{1,3}(?:[\\s-]?\\d{2,4}){2,3}(?!\\d)"
                    + "|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?<!\\p{L})(?:ry|rf|oy|ab|oyj|abp|sr|osk|r\\.?y\\.?|r\\.?f\\.?)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /** Stems of words that do not tell one organisation from another. */
    private static final Set<String> COMMON = Set.of(
            "yhdisty", "saatio", "kunta", "kunna", "kaupunki", "hyvinvointialue", "keskus", "osuuskunta", "seura", "liitto", "verkosto", "yliopisto",
            "ammattikorkeakoulu", "seurakunta", "palvelu", "hanke", "suomi", "suomen", "suomalai", "finland", "forening", "stiftelse", "kommun", "stad",
            "valfardsomrade", "centrum", "forbund", "natverk", "hogskola", "universitet", "forsamling", "andelslag", "association", "foundation", "city",
            "municipality", "wellbeing", "services", "county", "centre", "center", "network", "university", "society", "federation", "sosiaali", "terveys",
            "social", "health", "esimerkki", "exempel", "example", "julkinen", "ministerio", "virasto", "laitos", "alue", "yhtyma", "kuntayhtyma", "tuki",
            "apu", "ystavat", "nuorten", "lasten", "vanhusten", "asunto", "koti", "toiminta", "kehitys", "kehittamis", "tutkimus", "innovaatio", "and", "for",
            "och", "seka", "the", "of", "om", "ry", "oy", "ab", "rf", "sr", "oyj", "rp", "srl", "group", "konserni");

    private static final Set<String> COMMON_STEMS = COMMON.stream().map(Veil::canonical).collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST = 3;

    private static final String CASES = "(?:n|s|a|in|lle|lla|lta|sta|ssa|en)?";

    /** What follows a short form: the endings of cases, of one and of many. */
    private static final String AFTER = "(?:n|t|a|e\\p{L}{1,4}|[tn]a|ksi|h?[aeiouy]n|i?en|jen|[ij]a|i[ls]\\p{L}*|[ls]\\p{L}{1,4}|kin|kaan)?";

    /** Finnish words whose forms have other letters than the name; all are written as names are compared. */
    private static final List<Change> CHANGES = List.of(
            // Ahonen – Ahosen
            Change.of("nen", "s"),
            // Mäki – Mäen, Joki – Joen, Lupa – Luvan, Tupa – Tuvan, Levi – Leven
            Change.of("([aeiouy])ki", "$1e"),
            Change.of("([aeiouy])k([aeouy])", "$1$2"),
            Change.of("([aeiouy])p([aeiouy])", "$1v$2"),
            Change.of("([aeiouy]l|[aeiouy]r)p([aeiouy])", "$1v$2"),
            // Kurki – Kurjen, Arki – Arjen; the k is gone in what is compared
            Change.of("([rlh])k?[ei]", "$1je"),
            Change.of("uku", "uvu"),
            Change.of("yky", "yvy"),
            // Kivi – Kiven, Onni – Onnen, Lahti – Lahden
            Change.of("i", "e"),
            // Vesi – Veden, Vuosi – Vuoden
            Change.of("si", "te"),
            // Kangas – Kankaan, Tuomas – Tuomaan, Ilves – Ilveksen, Markus – Markuksen, Kannus – Kannuksen
            Change.of("([aeiouy])s", "$1$1"),
            Change.of("([aeiouy])s", "$1ks"),
            Change.of("([aeiouy])s", "$1te"),
            Change.of("vas", "paa"),
            Change.of("is", "ii"),
            // Kaunotar – Kaunottaren, Sisar – Sisaren
            Change.of("([rl])", "$1e"));

    /** Letters that a name must have to be looked for as a whole, whatever stands between its words. */
    private static final int WHOLE = 6;

    private Veil() {}

    /** What the text tells of the bearers of these names; each piece once. */
    public static List<Slip> slips(String text, Collection<String> names) {
        var plain = text.replaceAll("\\p{Cf}", "");
        var found = new ArrayList<Slip>();
        find(MAIL, Kind.MAIL, plain, found);
        find(WEB, Kind.WEB, plain, found);
        find(NUMBER, Kind.NUMBER, plain, found);
        var telling = names.stream().flatMap(name -> telling(name).stream()).distinct().toList();
        var words = WORD.matcher(plain);
        while (words.find()) {
            var word = words.group();
            if (telling.stream().anyMatch(name -> tells(canonical(word), name))) {
                add(new Slip(Kind.NAME, word), found);
            }
        }
        abbreviations(names).forEach(letters -> find(Pattern.compile("(?<![\\p{L}\\d])" + letters + "(?!\\p{Lu})"), Kind.NAME, plain, found));
        if (found.stream().noneMatch(slip -> slip.kind() == Kind.NAME)) {
            var squeezed = squeezed(plain);
            names.stream()
                    .map(name -> LEGAL_FORM.matcher(name).replaceAll(" "))
                    .filter(name -> squeezed(name).length() >= WHOLE && squeezed.contains(squeezed(name)))
                    .findFirst()
                    .ifPresent(name -> add(new Slip(Kind.NAME, name.strip()), found));
        }
        return List.copyOf(found);
    }

    /** First letters of names of at least three words, as organisations are called for short; found in capitals only. */
    private static List<String> abbreviations(Collection<String> names) {
        return names.stream()
                .map(name -> WORD.matcher(LEGAL_FORM.matcher(name).replaceAll(" ")).results().map(hit -> hit.group().substring(0, 1)).collect(Collectors.joining()))
                .map(letters -> letters.toUpperCase(Locale.ROOT))
                .filter(letters -> letters.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static void find(Pattern pattern, Kind kind, String text, List<Slip> found) {
        pattern.matcher(text).results().forEach(hit -> add(new Slip(kind, hit.group().strip()), found));
    }

    private static void add(Slip slip, List<Slip> found) {
        if (!found.contains(slip)) {
            found.add(slip);
        }
    }

    /** The words of a name by which its bearer is known. */
    private static List<String> telling(String name) {
        return WORD.matcher(name).results()
                .map(hit -> canonical(hit.group()))
                .filter(word -> word.length() >= SHORTEST && !common(word))
                .toList();
    }

    private static boolean common(String word) {
        return COMMON_STEMS.stream().anyMatch(stem -> word.equals(stem) || stem.length() >= 5 && word.startsWith(stem));
    }

    private static boolean tells(String word, String name) {
        if (word.equals(name) || name.length() >= 5 && word.contains(name)) {
            return true;
        }
        if (name.length() == SHORTEST) {
            return word.matches(Pattern.quote(name) + CASES) || inflected(name).skip(1).anyMatch(form -> begins(word, form));
        }
        var stem = name.replaceAll("[aeiouy]{1,2}$", "");
        return stem.length() >= 4 && word.startsWith(stem)
                || shared(word, name) >= Math.max(4, name.length() - 2) && Math.abs(word.length() - name.length()) <= 6
                || inflected(name).anyMatch(form -> begins(word, form));
    }

    /** Whether a word is this form of a name or an ending of it; after a short one only a case may follow. */
    private static boolean begins(String word, String form) {
        return form.length() >= 5 ? word.startsWith(form) : word.startsWith(form) && word.substring(form.length()).matches(AFTER);
    }

    /** How forms of a Finnish name begin that do not begin like the name itself. */
    private static Stream<String> inflected(String name) {
        var forms = new ArrayList<>(List.of(name));
        for (var change : CHANGES) {
            var of = change.ending().matcher(name);
            if (of.find()) {
                forms.add(of.replaceFirst(change.becomes()));
            }
        }
        return forms.stream();
    }

    /** What an ending becomes before the endings of cases. */
    private record Change(Pattern ending, String becomes) {

        static Change of(String ending, String becomes) {
            return new Change(Pattern.compile(ending + "$"), becomes);
        }
    }

    private static int shared(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Without case and accents, with the grades of consonants as one. */
    private static String canonical(String word) {
        return folded(word)
                .replace("ng", "nk")
                .replace("nn", "nt")
                .replace("ll", "lt")
                .replace("mm", "mp")
                .replace("rr", "rt")
                .replaceAll("([kpt])\\1", "$1")
                .replace('d', 't')
                .replaceAll("([rlh])k(?=[aeiouy])", "$1");
    }

    private static String squeezed(String text) {
        return folded(text).replaceAll("[^\\p{L}\\d]", "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae");
    }
}
