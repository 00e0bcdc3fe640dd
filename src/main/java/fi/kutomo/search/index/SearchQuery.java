package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader asks for.
 *
 * @param words as typed, for messages and spelling
 * @param wanted each must be found; none lists everything
 * @param unwanted words or phrases that must not stand in it
 * @param filters by facet name: any of these values
 * @param period years that the thing's own period must touch
 * @param lang the reader's language
 * @param facets names of the facets whose values are counted
 * @param offset how many to leave out; not together with a cursor
 * @param cursor where an earlier answer ended
 */
public record SearchQuery(
        String words,
        List<Wanted> wanted,
        List<Wanted> unwanted,
        Map<String, Set<String>> filters,
        Optional<Period> period,
        Lang lang,
        Sort sort,
        Set<String> facets,
        int offset,
        int limit,
        Optional<String> cursor) {

    /** Everything, newest first. */
    public static SearchQuery all(Lang lang) {
        return new SearchQuery(
                "", List.of(), List.of(), Map.of(), Optional.empty(), lang, Sort.RELEVANCE, Set.of(), 0, 20, Optional.empty());
    }

    public SearchQuery wanting(String words, List<Wanted> wanted, List<Wanted> unwanted) {
        return new SearchQuery(words, wanted, unwanted, filters, period, lang, sort, facets, offset, limit, cursor);
    }

    public SearchQuery filtered(String facet, Set<String> values) {
        var wider = new LinkedHashMap<>(filters);
        if (values.isEmpty()) {
            wider.remove(facet);
        } else {
            wider.put(facet, values);
        }
        return new SearchQuery(words, wanted, unwanted, wider, period, lang, sort, facets, offset, limit, cursor);
    }

    public SearchQuery during(Optional<Period> years) {
        return new SearchQuery(words, wanted, unwanted, filters, years, lang, sort, facets, offset, limit, cursor);
    }

    public SearchQuery counting(Set<String> names) {
        return new SearchQuery(words, wanted, unwanted, filters, period, lang, sort, names, offset, limit, cursor);
    }

    public SearchQuery sorted(Sort by) {
        return new SearchQuery(words, wanted, unwanted, filters, period, lang, by, facets, offset, limit, cursor);
    }

    public SearchQuery part(int from, int atMost) {
        return new SearchQuery(words, wanted, unwanted, filters, period, lang, sort, facets, from, atMost, Optional.empty());
    }

    public SearchQuery after(Optional<String> where, int atMost) {
        return new SearchQuery(words, wanted, unwanted, filters, period, lang, sort, facets, 0, atMost, where);
    }

    /**
     * A word, a phrase, or several words that name one concept.
     *
     * @param phrase the words must stand side by side in this order
     * @param also other names of the concept that the text means
     */
    public record Wanted(String text, boolean phrase, List<Also> also) {

        public static Wanted word(String text) {
            return new Wanted(text, false, List.of());
        }

        public static Wanted phrase(String text) {
            return new Wanted(text, true, List.of());
        }
    }

    /** Another name of a concept, searched besides with less weight. */
    public record Also(String label, Lang lang) {}

    /** Years, both included; one end may be open. */
    public record Period(Optional<Integer> from, Optional<Integer> until) {

        private static final java.util.regex.Pattern SHAPE = java.util.regex.Pattern.compile("(\\d{4})?\\s*(?:[-–]\\s*(\\d{4})?)?");

        /** Reads {@code 2015-2018}, {@code 2015-}, {@code -2018} or {@code 2015}. */
        public static Optional<Period> parse(String text) {
            var tidy = text.strip();
            var match = SHAPE.matcher(tidy);
            if (!match.matches() || match.group(1) == null && match.group(2) == null) {
                return Optional.empty();
            }
            var from = Optional.ofNullable(match.group(1)).map(Integer::valueOf);
            var until = Optional.ofNullable(match.group(2)).map(Integer::valueOf);
            return Optional.of(new Period(from, tidy.length() == 4 ? from : until));
        }

        @Override
        public String toString() {
            return from.map(String::valueOf).orElse("") + "-" + until.map(String::valueOf).orElse("");
        }
    }

    /** In which order answers stand. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        CONFIRMED,
        TITLE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Sort> of(String word) {
            return java.util.Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
        }
    }

    /** All wanted texts in one list, for spelling. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        wanted.forEach(each -> texts.add(each.text()));
        return texts;
    }
}
