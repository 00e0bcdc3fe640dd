package fi.kutomo.exchange.documents;

import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Prose;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds organisations that a text names: those of a list of the field, in whatever case they stand, and besides them names with an
 * abbreviation in brackets, with a legal form, or ending in a word that organisations end in.
 */
final class Organisations {

    private static final int MOST = 80;
    private static final Pattern ABBREVIATED = Pattern.compile("((?:[\\p{L}’'&-]+ ){1,9})\\(([\\p{Lu}][\\p{L}-]{1,9})\\)");
    private static final Pattern LEGAL = Pattern.compile("((?:[\\p{L}’'&-]+ ){1,6})(oyj?|Oyj?|OYJ?|ry|r\\.y\\.|rf|sr|Ab|AB|Ky|osk|Osk|Ltd)(?![\\p{L}\\d])");
    private static final Pattern ENDING = Pattern.compile("(?<![\\p{L}-])\\p{Lu}[\\p{L}’&-]*(?:(?: (?:of|for|the|and|ja|för|och))? \\p{Lu}[\\p{L}’&-]*){0,5}"
            + "(?:-(?:keskus|säätiö|ammattikorkeakoulu|yhdistys|liitto)| (?:yliopisto|ammattikorkeakoulu|säätiö|liitto|kaupunki|ELY-keskus|University|Centre|Center|"
            + "Council|Foundation|Network|Agency|Institute|Fund|Office))(?![\\p{L}])");
    private static final Set<String> SMALL = Set.of("ja", "of", "for", "the", "and", "för", "och", "in", "sekä");
    private static final List<Known> FIELD = field();

    private Organisations() {}

    static List<Named> in(List<Line> lines) {
        var found = new LinkedHashMap<String, Named>();
        for (var line : lines) {
            var text = Prose.tidy(line.text()).replaceAll("[¹²³⁰⁴-⁹]+", "").replace("**", "").replaceAll("<?https?://\\S+", "");
            FIELD.forEach(known -> known.in(text).ifPresent(times -> add(found, known.name(), times, line)));
            patterns(text).forEach(name -> add(found, name, 1, line));
        }
        return found.values().stream().sorted(Comparator.comparingInt(Named::times).reversed()).limit(MOST).toList();
    }

    private static void add(Map<String, Named> found, String name, int times, Line line) {
        var passage = Passage.line(line.number(), line.text().strip());
        found.merge(name, new Named(name, times, passage), (before, now) -> new Named(name, before.times() + now.times(), before.first()));
    }

    private static List<String> patterns(String text) {
        var names = new ArrayList<String>();
        ABBREVIATED.matcher(text).results().forEach(match -> abbreviated(match.group(1).strip(), match.group(2)).ifPresent(names::add));
        LEGAL.matcher(text).results().forEach(match -> legal(match.group(1).strip(), match.group(2)).ifPresent(names::add));
        ENDING.matcher(text).results().map(match -> match.group().strip()).forEach(names::add);
        return names.stream().filter(name -> FIELD.stream().noneMatch(known -> known.means(name))).filter(name -> !name.startsWith("The ") || FIELD.stream().noneMatch(known -> known.means(name.substring(4)))).distinct().toList();
    }

    /** The words before the bracket whose beginnings spell the abbreviation. */
    private static Optional<String> abbreviated(String before, String abbreviation) {
        if (abbreviation.chars().filter(Character::isUpperCase).count() < 2) {
            return Optional.empty();
        }
        var words = before.split(" ");
        for (int from = words.length - 1; from >= 0; from--) {
            boolean begins = Character.isUpperCase(words[from].charAt(0)) && words[from].charAt(0) == abbreviation.charAt(0);
            if (begins && spells(List.of(words).subList(from, words.length), abbreviation)) {
                return Optional.of(String.join(" ", List.of(words).subList(from, words.length)) + " (" + abbreviation + ")");
            }
        }
        return Optional.empty();
    }

    private static boolean spells(List<String> words, String abbreviation) {
        var initials = new StringBuilder();
        words.stream().filter(word -> !SMALL.contains(word) || abbreviation.length() == words.size()).forEach(word -> initials.append(word.charAt(0)));
        return initials.toString().equalsIgnoreCase(abbreviation);
    }

    /** From the first capital after a break in the sentence up to the legal form. */
    private static Optional<String> legal(String before, String form) {
        var words = before.split(" ");
        int from = words.length;
        for (int i = words.length - 1; i >= 0 && !SMALL.contains(words[i]) ; i--) {
            if (Character.isUpperCase(words[i].charAt(0))) {
                from = i;
            }
        }
        return from == words.length ? Optional.empty() : Optional.of(String.join(" ", List.of(words).subList(from, words.length)) + " " + form);
    }

    /** Ends like the name of an organisation, for telling publishers from authors. */
    static boolean looksLikeOne(String text) {
        return text.matches("(?U).*\\b(oyj?|Oyj?|OYJ?|ry|rf|sr|Ab|AB|Ltd)") || ENDING.matcher(text).matches() || FIELD.stream().anyMatch(known -> known.means(text));
    }

    private static List<Known> field() {
        var resource = Organisations.class.getResourceAsStream("/exchange/organisations.tsv");
        try (var reader = new BufferedReader(new InputStreamReader(java.util.Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#") && line.contains("\t")).map(Known::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Known(String name, List<String> beginnings, Pattern pattern) {

        static Known of(String line) {
            var parts = line.split("\t");
            var beginnings = List.of(parts[1].split("\\|"));
            var alternatives = beginnings.stream()
                    .map(beginning -> Pattern.quote(beginning) + (beginning.equals(beginning.toUpperCase(Locale.ROOT)) ? "(?![\\p{L}\\d])" : "\\p{Ll}{0,9}(?!\\p{Lu})"))
                    .toList();
            return new Known(parts[0], beginnings, Pattern.compile("(?<![\\p{L}\\d-])(?:" + String.join("|", alternatives) + ")"));
        }

        Optional<Integer> in(String text) {
            int times = (int) pattern.matcher(text).results().count();
            return times == 0 ? Optional.empty() : Optional.of(times);
        }

        boolean means(String other) {
            return name.regionMatches(true, 0, other, 0, other.length()) || name.contains(" " + other) || pattern.matcher(other).lookingAt();
        }
    }
}
