package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.FieldRules;
import fi.kutomo.knowledge.writing.Naming;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Brings what a field says into the form of another field, whole or not at all: values become words in every language of the entry,
 * words become values where each of them means exactly one.
 */
@Component
class Carrying {

    /** A text of more lines than that is prose, and no list of words that could mean values. */
    private static final int MOST_WORDS = 20;

    private final FieldRules rules;
    private final Naming naming;
    private final Terms terms;
    private final Areas areas;

    Carrying(FieldRules rules, Naming naming, Terms terms, Areas areas) {
        this.rules = rules;
        this.naming = naming;
        this.terms = terms;
        this.areas = areas;
    }

    /** @param from what the field held; for one that nobody remembers, prose or codes */
    Optional<Told> carried(Entry entry, Input from, Told told, Field to) {
        if (!told.texts().isEmpty() && !told.values().isEmpty()) {
            return Optional.empty();
        }
        if (told.values().isEmpty()) {
            return to.input().isText()
                    ? Wordings.reformed(from, to.input(), told.texts()).map(texts -> new Told(texts, List.of()))
                    : meant(told, to).flatMap(values -> checked(entry, to, values));
        }
        if (to.input().isText()) {
            return Optional.of(new Told(
                    Wordings.written(to.input(), entry.original(), entry.content().texts(Content.TITLE).keySet(),
                            lang -> labels(from, told.values(), lang)),
                    List.of()));
        }
        return revalued(entry, from, told.values(), to).flatMap(values -> checked(entry, to, values));
    }

    /** What stands for a value in words, in the order of the values. */
    List<String> labels(Input input, List<String> values, Lang lang) {
        var named = naming.labels(input, values, lang);
        return values.stream().map(value -> label(input, value, named.getOrDefault(value, value), lang)).toList();
    }

    private static String label(Input input, String value, String name, Lang lang) {
        return switch (input) {
            case DAY -> day(value, lang);
            case AMOUNT -> euros(value, lang);
            case ENTRIES -> name.equals(value) ? value : name + " (" + value + ")";
            default -> name;
        };
    }

    private static String day(String value, Lang lang) {
        try {
            return LocalDate.parse(value).format(DateTimeFormatter.ofPattern(lang == Lang.EN ? "d MMM yyyy" : "d.M.yyyy", lang.locale()));
        } catch (DateTimeParseException asImported) {
            return value;
        }
    }

    private static String euros(String value, Lang lang) {
        try {
            return NumberFormat.getNumberInstance(lang.locale()).format(new BigDecimal(value)) + " €";
        } catch (NumberFormatException asImported) {
            return value;
        }
    }

    private Optional<List<String>> revalued(Entry entry, Input from, List<String> values, Field to) {
        if (from == to.input()) {
            return Optional.of(values);
        }
        return switch (to.input()) {
            case CODE -> Optional.of(from == Input.ENTRIES ? values : labels(from, values, entry.original()));
            case TERMS, AREAS -> resolved(values, to);
            case ENTRIES -> Optional.empty();
            default -> named(from) ? Optional.empty() : Optional.of(values);
        };
    }

    private static boolean named(Input input) {
        return input == Input.TERMS || input == Input.AREAS || input == Input.ENTRIES;
    }

    /** Values have no language, so every language version must mean the same ones. */
    private Optional<List<String>> meant(Told told, Field to) {
        var versions = new ArrayList<List<String>>();
        for (var text : told.texts().values()) {
            var lines = Wordings.lines(text.text());
            var values = lines.size() > MOST_WORDS ? Optional.<List<String>>empty() : meant(lines, to);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            versions.add(values.get());
        }
        Set<Set<String>> different = new HashSet<>();
        versions.forEach(values -> different.add(new HashSet<>(values)));
        return different.size() == 1 ? Optional.of(versions.getFirst()) : Optional.empty();
    }

    private Optional<List<String>> meant(List<String> lines, Field to) {
        return switch (to.input()) {
            case ENTRIES -> Optional.empty();
            case TERMS, AREAS -> resolved(lines, to);
            default -> Optional.of(lines);
        };
    }

    private Optional<List<String>> resolved(List<String> words, Field to) {
        var keys = new LinkedHashSet<String>();
        for (var word : words) {
            var key = to.input() == Input.AREAS
                    ? areas.named(word).map(area -> area.key())
                    : terms.labelled(to.scheme(), word).map(term -> term.key());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(List.copyOf(keys));
    }

    private Optional<Told> checked(Entry entry, Field to, List<String> values) {
        try {
            var formed = rules.checkValues(entry, to, values);
            return Joining.fits(to, List.of(), formed) ? Optional.of(new Told(Map.of(), formed)) : Optional.empty();
        } catch (Refused cannotHold) {
            return Optional.empty();
        }
    }
}
