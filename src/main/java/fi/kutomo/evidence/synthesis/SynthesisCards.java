package fi.kutomo.evidence.synthesis;

import static java.util.stream.Collectors.joining;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.vocabulary.Terms;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The public face of a synthesis: its question as last published, never its working copy, and in short what it concludes. Where a study
 * under it was withdrawn, that stands in the place of the conclusion.
 */
@Component
class SynthesisCards implements Carded {

    private final SynthesisStore store;
    private final Saying saying;
    private final Terms terms;
    private final Catalogue catalogue;

    SynthesisCards(SynthesisStore store, Saying saying, Terms terms, Catalogue catalogue) {
        this.store = store;
        this.saying = saying;
        this.terms = terms;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Synthesis.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.open();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return store.published(ids).stream().flatMap(synthesis -> store.latest(synthesis.id()).map(run -> card(synthesis, run)).stream()).toList();
    }

    private Card card(Synthesis synthesis, Run run) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : Lang.ALL) {
            if (lang == synthesis.lang() || spoken(run.inputs().question(), lang)) {
                texts.put(lang, new CardText(run.inputs().question().title(), says(run, lang), body(synthesis, run, lang)));
            }
        }
        var changed = run.stands() ? run.at() : store.lostAt(synthesis.id(), run.number()).orElse(run.at());
        var published = store.stamps(synthesis.id()).getLast().at();
        return Card.of(new Ref(Synthesis.KIND, synthesis.id()), synthesis.path(), synthesis.lang(), texts, published, changed);
    }

    /** Whether the conclusion can be said in this language with the writers' own words. */
    private static boolean spoken(Question question, Lang lang) {
        return question.intervention().exactly(lang).isPresent() && question.outcome().exactly(lang).isPresent();
    }

    private String says(Run run, Lang lang) {
        return run.stands() ? saying.conclusion(run.inputs().question(), run.result().pooling(), lang) : saying.lost(lang);
    }

    private String body(Synthesis synthesis, Run run, Lang lang) {
        var question = run.inputs().question();
        var written = lang == synthesis.lang() ? Stream.of(question.question(), question.protocol()) : Stream.<String>empty();
        var effect = question.effectTerm().isEmpty() ? Stream.<String>empty() : terms.find(question.effectTerm()).map(term -> term.label().in(lang)).stream();
        var studies = run.inputs().lines().stream().map(StudyLine::label);
        return Stream.of(written, effect, studies).flatMap(words -> words).filter(word -> !word.isBlank()).collect(joining("\n"));
    }
}
