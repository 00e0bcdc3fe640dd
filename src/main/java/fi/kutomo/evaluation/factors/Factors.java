package fi.kutomo.evaluation.factors;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The factors that are coded: the narrowest terms of the scheme {@code factor}, under the terms that group them. */
@Component
class Factors {

    static final String SCHEME = "factor";

    private final Terms terms;

    Factors(Terms terms) {
        this.terms = terms;
    }

    /** In the order of the vocabulary. */
    List<Term> coded(Lang lang) {
        var all = terms.of(SCHEME, lang);
        var broader = new HashSet<String>();
        all.forEach(term -> broader.addAll(term.broader()));
        return all.stream().filter(term -> !broader.contains(term.key())).toList();
    }

    /** The same under the labels of their groups. */
    Map<String, List<Term>> grouped(Lang lang) {
        var coded = coded(lang);
        var groups = terms.find(coded.stream().flatMap(term -> term.broader().stream().limit(1)).distinct().toList());
        var grouped = new LinkedHashMap<String, List<Term>>();
        for (var term : coded) {
            var group = term.broader().stream().findFirst().map(groups::get).map(one -> one.label().in(lang)).orElse("");
            grouped.computeIfAbsent(group, _ -> new java.util.ArrayList<>()).add(term);
        }
        return grouped;
    }

    /** The last part of the key, as forms name it. */
    static String code(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
