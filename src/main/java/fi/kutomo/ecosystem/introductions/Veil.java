package fi.kutomo.ecosystem.introductions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
 * tell it, too. Words that many organisations bear tell nothing by themselves, and neither do the words of titles: what somebody has
 * done may be told, what it is called may not. In doubt it finds: a sentence is soon written otherwise.
 */
public final class Veil {

    /** Something in a text that tells who somebody is. */
    public record Slip(Kind kind, String piece) {}

    /** What sort of thing it is. */
    public enum Kind {
        MAIL,
        WEB,
        NUMBER,
        STREET,
        NAME
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    /** Letters set apart, as in A a l t o. */
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{L}\\d])\\p{L}(?:[\\s.·_-]+\\p{L}(?![\\p{L}\\d])){2,}");

    /** What is written with a hyphen, such as A-klinikka. */
    private static final Pattern HYPHENED = Pattern.compile("[\\p{L}\\d]+(?:-[\\p{L}\\d]+)+");

    /** First letters in capitals, with an ending or without. */
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}{3,6}(?![\\p{Lu}\\d])");

    /** Names of two letters, such as Ii, and what begins with them: Iin kunta. */
    private static final Pattern SHORT = Pattern.compile("(\\p{Lu}\\p{Ll})(?:n\\s.+)?");

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

    /** Words that are left out when a name is shortened. */
    private static final Set<String> JOINING = Set.of("ja", "seka", "och", "and", "for", "of", "the", "i");

    private static final Set<String> COMMON_STEMS = COMMON.stream().map(NameForms::canonical).collect(Collectors.toUnmodifiableSet());

    /** How what bears a common name often ends: Kotikulma, which the text may say, and säätiö. */
    private static final Pattern COMMON_END = Pattern.compile("(?:saatio|yhtisty\\p{L}*|liito|keskus|seura|verkosto|yhtio|laitos|stiftelse|forenink|forbunt)$");

    /** Letters that a name must have to be looked for as a whole, whatever stands between its words; a title has more. */
    private static final int WHOLE = 6;

    private static final int TITLE = 10;

    private Veil() {}

    /** What the text tells of the bearers of these names; each piece once. */
    public static List<Slip> slips(String text, Collection<String> names) {
        return slips(text, names, List.of());
    }

    /** @param titles what is found as a whole only, whatever its words say */
    public static List<Slip> slips(String text, Collection<String> names, Collection<String> titles) {
        var plain = text.replaceAll("\\p{Cf}", "");
        var found = new ArrayList<Slip>();
        Traces.in(plain).forEach(slip -> add(slip, found));
        var telling = names.stream().flatMap(name -> telling(name).stream()).distinct().toList();
        var words = WORD.matcher(plain);
        while (words.find()) {
            var word = words.group();
            if (telling.stream().anyMatch(name -> NameForms.tells(NameForms.canonical(word), name))) {
                add(new Slip(Kind.NAME, word), found);
            }
        }
        SPACED.matcher(plain).results().map(MatchResult::group).forEach(letters -> {
            var joined = NameForms.canonical(NameForms.squeezed(letters));
            if (telling.stream().anyMatch(name -> NameForms.tells(joined, name))) {
                add(new Slip(Kind.NAME, letters), found);
            }
        });
        var bare = names.stream().map(name -> LEGAL_FORM.matcher(name).replaceAll(" ").strip()).filter(name -> !name.isEmpty()).toList();
        look(CAPITALS, plain, letters -> bare.stream().anyMatch(name -> shortens(letters, name)), found);
        look(HYPHENED, plain, word -> bare.stream().anyMatch(name -> hyphened(word, name)), found);
        bare.stream().map(SHORT::matcher).filter(Matcher::matches).map(name -> name.group(1)).forEach(name ->
                find(Pattern.compile("(?<![\\p{L}\\d])" + name + "(?:n|tä|ta|s[st][aä]|h[iy]n|ll[eaä]|lt[aä]|:\\p{L}+)?(?![\\p{L}\\d])"), Kind.NAME, plain, found));
        if (found.stream().noneMatch(slip -> slip.kind() == Kind.NAME)) {
            whole(plain, bare, titles).ifPresent(name -> add(new Slip(Kind.NAME, name), found));
        }
        return List.copyOf(found);
    }

    /** A name or a title that stands in the text from end to end; the last letters of a title may be others. */
    private static Optional<String> whole(String text, Collection<String> names, Collection<String> titles) {
        var squeezed = NameForms.squeezed(text);
        return Stream.concat(
                        names.stream().filter(name -> NameForms.squeezed(name).length() >= WHOLE && squeezed.contains(NameForms.squeezed(name))),
                        titles.stream().filter(title -> NameForms.squeezed(title).length() >= TITLE && squeezed.contains(NameForms.squeezed(title).replaceFirst("..$", ""))))
                .findFirst();
    }

    private static void look(Pattern pattern, String text, Predicate<String> tells, List<Slip> found) {
        pattern.matcher(text).results().map(MatchResult::group).filter(tells).forEach(piece -> add(new Slip(Kind.NAME, piece), found));
    }

    /**
     * Whether capitals are short for a name: they stand in it in this order, the first letters of all its words among them, as in KVTL
     * for Kehitysvammaisten Tukiliitto.
     */
    private static boolean shortens(String capitals, String name) {
        var words = WORD.matcher(NameForms.folded(name)).results().map(MatchResult::group).toList();
        return shortens(NameForms.folded(capitals), words) || shortens(NameForms.folded(capitals), words.stream().filter(word -> !JOINING.contains(word)).toList());
    }

    private static boolean shortens(String letters, List<String> words) {
        int at = 0;
        for (int w = 0; w < words.size(); w++) {
            var word = words.get(w);
            if (at == letters.length() || word.charAt(0) != letters.charAt(at)) {
                return false;
            }
            at++;
            char next = w + 1 < words.size() ? words.get(w + 1).charAt(0) : ' ';
            for (int i = 1; i < word.length() && at < letters.length() && letters.charAt(at) != next; i++) {
                at += word.charAt(i) == letters.charAt(at) ? 1 : 0;
            }
        }
        return at == letters.length();
    }

    /** Whether a hyphened word is a hyphened name without what many names end with, in whatever case: A-klinikalla for A-klinikkasäätiö. */
    private static boolean hyphened(String word, String name) {
        return HYPHENED.matcher(name).results()
                .map(hit -> COMMON_END.matcher(NameForms.canonical(NameForms.squeezed(hit.group()))).replaceFirst(""))
                .anyMatch(stem -> stem.length() >= 4 && NameForms.canonical(NameForms.squeezed(word)).startsWith(stem.replaceAll("[aeiouy]$", "")));
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
                .map(hit -> NameForms.canonical(hit.group()))
                .filter(word -> word.length() >= NameForms.SHORTEST && !common(word))
                .toList();
    }

    private static boolean common(String word) {
        return COMMON_STEMS.stream().anyMatch(stem -> word.equals(stem) || stem.length() >= 5 && word.startsWith(stem));
    }
}
