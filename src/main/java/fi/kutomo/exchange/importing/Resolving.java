package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Found;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the terms, areas and entries that the words of a source mean, for many findings in few questions. */
final class Resolving {

    private final Terms terms;
    private final Areas areas;
    private final Map<EntryKind, Map<String, PermanentId>> titled = new EnumMap<>(EntryKind.class);
    private final Map<String, Optional<String>> termKeys = new HashMap<>();
    private final Map<String, Optional<String>> areaKeys = new HashMap<>();

    Resolving(Terms terms, Areas areas, Entries entries, Collection<Wish> wishes) {
        this.terms = terms;
        this.areas = areas;
        var wanted = new EnumMap<EntryKind, Set<String>>(EntryKind.class);
        for (var wish : wishes) {
            for (var found : wish.finding().fields()) {
                if (found.sense() == Found.Sense.ENTRY) {
                    EntryKind.of(found.of()).ifPresent(kind ->
                            found.values().forEach(title -> wanted.computeIfAbsent(kind, _ -> new HashSet<>()).add(tidy(title))));
                }
            }
        }
        wanted.forEach((kind, titles) -> titled.put(kind, entries.titled(kind, titles)));
    }

    /** Values as they are stored, and the words that nothing of ours answers to. */
    record Resolved(List<String> values, List<String> unknown) {}

    Resolved of(Found found) {
        return switch (found.sense()) {
            case TEXT, VALUE -> new Resolved(found.values(), List.of());
            case TERM -> each(found.values(), word -> term(found.of(), word));
            case AREA -> each(found.values(), this::area);
            case ENTRY -> each(found.values(), title -> entry(EntryKind.of(found.of()).orElseThrow(), tidy(title)));
        };
    }

    private static Resolved each(List<String> words, java.util.function.Function<String, Optional<String>> key) {
        var values = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (var word : words) {
            key.apply(word).ifPresentOrElse(
                    value -> {
                        if (!values.contains(value)) {
                            values.add(value);
                        }
                    },
                    () -> unknown.add(word));
        }
        return new Resolved(values, unknown);
    }

    private Optional<String> term(String scheme, String words) {
        return termKeys.computeIfAbsent(scheme + "\u0001" + words, _ -> terms.labelled(scheme, words)
                .or(() -> bracketed(scheme, words))
                .map(Term::key));
    }

    /** "Euroopan Sosiaalirahasto (ESR)": the words before the bracket, or those in it. */
    private Optional<Term> bracketed(String scheme, String words) {
        int open = words.indexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open <= 0 || close < 0) {
            return Optional.empty();
        }
        return terms.labelled(scheme, words.substring(0, open).strip()).or(() -> terms.labelled(scheme, words.substring(open + 1, close).strip()));
    }

    private Optional<String> area(String name) {
        return areaKeys.computeIfAbsent(name, _ -> areas.named(name).map(Area::key));
    }

    /** Organisations that nobody has described yet are created; of other kinds only those that are here are linked. */
    private Optional<String> entry(EntryKind kind, String title) {
        var known = titled.getOrDefault(kind, Map.of()).get(title);
        if (known != null) {
            return Optional.of(known.value());
        }
        return kind == EntryKind.ORGANISATION ? Optional.of(FieldPlan.NEW + title) : Optional.empty();
    }

    static String tidy(String title) {
        return title.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    /** Themes that the words of a document speak of, the most frequent first. */
    List<String> themes(String text, Lang lang) {
        return terms.namedIn(text, lang, List.of("theme")).entrySet().stream()
                .filter(named -> named.getValue() > 1)
                .sorted(Map.Entry.<Term, Integer>comparingByValue().reversed())
                .limit(6)
                .map(named -> named.getKey().key())
                .toList();
    }

    List<String> areas(String text, Lang lang) {
        return areas.namedIn(text, lang).entrySet().stream()
                .filter(named -> named.getValue() > 1)
                .sorted(Map.Entry.<Area, Integer>comparingByValue().reversed())
                .limit(5)
                .map(named -> named.getKey().key())
                .toList();
    }
}
