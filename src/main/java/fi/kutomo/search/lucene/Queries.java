package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.index.SearchQuery.Also;
import fi.kutomo.search.index.SearchQuery.Wanted;
import fi.kutomo.search.language.Folding;
import fi.kutomo.search.language.Languages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes Lucene queries of what a reader asks for. */
final class Queries {

    private static final float TITLE = 2.5f;
    private static final float OWN_LANGUAGE = 1.2f;
    private static final float LOOSELY = 0.15f;
    private static final float ALSO = 0.4f;
    private static final float CODE = 20f;
    private static final int SHORTEST_LOOSE = 4;
    private static final int STRICT_UP_TO = 3;

    private final Languages languages;
    private final FormsAnalyzer analyzer;

    Queries(Languages languages, FormsAnalyzer analyzer) {
        this.languages = languages;
        this.analyzer = analyzer;
    }

    /** Words, exclusions and period; without facet filters. */
    Query of(SearchQuery query) {
        var whole = new BooleanQuery.Builder();
        var words = words(query);
        whole.add(words, words instanceof MatchAllDocsQuery ? Occur.FILTER : Occur.MUST);
        query.unwanted().forEach(each -> whole.add(direct(each, query.lang()), Occur.MUST_NOT));
        query.period().ifPresent(period -> {
            period.from().ifPresent(year -> whole.add(
                    LongField.newRangeQuery(Fields.UNTIL, LocalDate.of(year, 1, 1).toEpochDay(), Long.MAX_VALUE), Occur.FILTER));
            period.until().ifPresent(year -> whole.add(
                    LongField.newRangeQuery(Fields.FROM, Long.MIN_VALUE, LocalDate.of(year, 12, 31).toEpochDay()), Occur.FILTER));
        });
        return whole.build();
    }

    /** Lets what was confirmed lately stand a little higher. */
    static Query fresher(Query query) {
        return FunctionScoreQuery.boostByValue(query, DoubleValuesSource.fromFloatField(Fields.FRESHNESS));
    }

    private Query words(SearchQuery query) {
        if (query.wanted().isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var telling = telling(query);
        if (telling.size() == 1) {
            return either(telling.getFirst(), query.lang());
        }
        var all = new BooleanQuery.Builder();
        var phrases = telling.stream().filter(Wanted::phrase).toList();
        var words = telling.stream().filter(each -> !each.phrase()).toList();
        phrases.forEach(each -> all.add(either(each, query.lang()), Occur.MUST));
        if (words.size() <= STRICT_UP_TO) {
            words.forEach(each -> all.add(either(each, query.lang()), Occur.MUST));
        } else {
            // of a whole question one word in four may be missing
            var most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words.size() - words.size() / 4);
            words.forEach(each -> most.add(either(each, query.lang()), Occur.SHOULD));
            all.add(most.build(), Occur.MUST);
        }
        return all.build();
    }

    /** Without the little words, unless there are no others. */
    private static List<Wanted> telling(SearchQuery query) {
        var little = little(query.lang());
        var telling = query.wanted().stream().filter(each -> each.phrase() || !little.contains(Folding.fold(each.text()))).toList();
        return telling.isEmpty() ? query.wanted() : telling;
    }

    private static CharArraySet little(Lang lang) {
        return switch (lang) {
            case FI -> FinnishAnalyzer.getDefaultStopSet();
            case SV -> SwedishAnalyzer.getDefaultStopSet();
            case EN -> EnglishAnalyzer.getDefaultStopSet();
        };
    }

    private Query either(Wanted wanted, Lang lang) {
        var direct = direct(wanted, lang);
        if (wanted.also().isEmpty()) {
            return direct;
        }
        var choices = new ArrayList<Query>();
        choices.add(direct);
        wanted.also().forEach(also -> choices.add(new BoostQuery(also(also), ALSO)));
        return new DisjunctionMaxQuery(choices, 0f);
    }

    /** The words themselves, in the fields of every language, analysed by each. */
    Query direct(Wanted wanted, Lang lang) {
        var words = analyzer.words(wanted.text());
        if (words.isEmpty()) {
            return byCode(wanted.text()).orElse(new MatchNoDocsQuery());
        }
        if (wanted.phrase()) {
            return words.size() == 1 ? exactly(words.getFirst()) : inAnyLanguage(each -> phrase(words, each));
        }
        if (words.size() == 1) {
            return word(words.getFirst(), wanted.text(), lang);
        }
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word(word, word, lang), Occur.MUST));
        var code = byCode(wanted.text());
        return code.isEmpty() ? all.build() : new DisjunctionMaxQuery(List.of(all.build(), code.get()), 0f);
    }

    /** Another name of a concept; its words side by side. */
    Query also(Also also) {
        var words = analyzer.words(also.label());
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        return words.size() == 1 ? forms(words.getFirst(), also.lang(), 1f) : phrase(words, also.lang());
    }

    private Query word(String word, String typed, Lang lang) {
        var choices = new ArrayList<Query>();
        for (var each : Lang.ALL) {
            choices.add(forms(word, each, each == lang ? OWN_LANGUAGE : 1f));
            if (word.length() >= SHORTEST_LOOSE) {
                choices.add(new BoostQuery(new ConstantScoreQuery(loosely(word, each)), LOOSELY));
            }
        }
        byCode(typed).ifPresent(choices::add);
        return new DisjunctionMaxQuery(choices, 0f);
    }

    private Query loosely(String word, Lang lang) {
        var term = new Term(Fields.loose(lang), Folding.fold(word));
        return word.length() >= languages.of(lang).shortestBeginning() ? new PrefixQuery(term) : new TermQuery(term);
    }

    private Query forms(String word, Lang lang, float weight) {
        var forms = languages.of(lang).asked(word);
        var choices = new ArrayList<Query>();
        for (var form : forms) {
            choices.add(new BoostQuery(new TermQuery(new Term(Fields.title(lang), form)), TITLE * weight));
            choices.add(new BoostQuery(new TermQuery(new Term(Fields.text(lang), form)), weight));
        }
        return choices.size() == 1 ? choices.getFirst() : new DisjunctionMaxQuery(choices, 0.3f);
    }

    private static Query exactly(String word) {
        return inAnyLanguage(lang -> new TermQuery(new Term(Fields.words(lang), Folding.fold(word))));
    }

    private Query phrase(List<String> words, Lang lang) {
        var fields = new ArrayList<Query>();
        for (var field : List.of(Fields.title(lang), Fields.text(lang))) {
            var phrase = new MultiPhraseQuery.Builder();
            for (var word : words) {
                phrase.add(terms(field, languages.of(lang).asked(word)));
            }
            fields.add(phrase.build());
        }
        return new DisjunctionMaxQuery(fields, 0.3f);
    }

    private static Term[] terms(String field, Set<String> forms) {
        return forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new);
    }

    /** Project codes and permanent ids, whole. */
    private static Optional<Query> byCode(String typed) {
        return typed.chars().anyMatch(Character::isDigit)
                ? Optional.of(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.CODE, Documents.code(typed)))), CODE))
                : Optional.empty();
    }

    private static Query inAnyLanguage(java.util.function.Function<Lang, Query> of) {
        return new DisjunctionMaxQuery(Lang.ALL.stream().map(of).toList(), 0f);
    }
}
