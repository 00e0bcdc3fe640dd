package fi.kutomo.vocabulary;

import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about terms. Schemes of ours: theme, target-group, stage, sector, branch, sdg, esf, funder. */
public interface Terms {

    Optional<Term> find(String key);

    Map<String, Term> find(Collection<String> keys);

    /** All terms of a scheme that are in use, broader ones before narrower ones, otherwise by label in this language. */
    List<Term> of(String scheme, Lang lang);

    /** The term whose label or alternative is this text, case and spaces apart, in any language. */
    Optional<Term> labelled(String scheme, String text);

    /** The keys themselves and all broader ones above them. */
    List<String> withBroader(Collection<String> keys);

    /** All narrower terms below a key, and the key itself. */
    List<String> withNarrower(String key);

    /** Terms that belong together with this one without being above or below it, both ways. */
    List<String> related(String key);

    /** Terms of the scheme that begin like the typed text, for choosing; best first. An empty scheme asks all schemes. */
    List<Term> suggest(String scheme, String typed, Lang lang, int atMost);

    /** Terms of the given schemes whose words stand in the text, with how often; for suggesting themes of a document. */
    Map<Term, Integer> namedIn(String text, Lang lang, Collection<String> schemes);

    /** Concepts of any scheme that a word of any language means, so that a search in one language finds all; label, key and language. */
    List<Meaning> meanings(String word);

    /** A concept that a searched word means, with all labels of the concept by language. */
    record Meaning(String key, Lang wordLang, Map<Lang, List<String>> labels) {}
}
