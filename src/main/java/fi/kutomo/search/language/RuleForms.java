package fi.kutomo.search.language;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A language by rule: a stem for every word, and the stems of the parts where a compound falls into words known from elsewhere. */
final class RuleForms implements WordForms {

    private final UnaryOperator<String> stem;
    private final Compounds compounds;

    private RuleForms(UnaryOperator<String> stem, Compounds.Linking linking, int longestEnding) {
        this.stem = stem;
        this.compounds = new Compounds(stem, linking, longestEnding);
    }

    /** {@code osaamis-} is {@code osaaminen}, {@code nuoriso-} itself. */
    static RuleForms finnish() {
        return new RuleForms(
                Stems::finnish,
                first -> first.endsWith("s")
                        ? List.of(first.substring(0, first.length() - 1) + "nen", first)
                        : List.of(first),
                6);
    }

    /** {@code arbetslöshets-} is {@code arbetslöshet}. */
    static RuleForms swedish() {
        return new RuleForms(
                Stems::swedish,
                first -> first.endsWith("s") ? List.of(first.substring(0, first.length() - 1), first) : List.of(first),
                4);
    }

    static RuleForms english() {
        return new RuleForms(word -> Stems.english(withoutPossessive(word)), first -> List.of(), 0);
    }

    void learn(Collection<String> words) {
        compounds.learn(words);
    }

    void notice(Collection<String> words) {
        compounds.notice(words);
    }

    @Override
    public Set<String> kept(String word) {
        var folded = Folding.fold(word);
        var forms = new LinkedHashSet<String>();
        forms.add(stem.apply(folded));
        forms.addAll(compounds.parts(folded));
        return forms;
    }

    @Override
    public Set<String> asked(String word) {
        return Set.of(stem.apply(Folding.fold(word)));
    }

    @Override
    public Set<String> loosely(String word) {
        return Set.of(Folding.fold(word));
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }
}
