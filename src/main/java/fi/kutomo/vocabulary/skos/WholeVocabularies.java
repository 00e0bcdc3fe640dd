package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.vocabulary.Vocabularies;
import fi.kutomo.vocabulary.terms.ConceptStore;
import fi.kutomo.vocabulary.terms.Scheme;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives vocabularies out and takes them back for an export of the whole site. */
@Component
class WholeVocabularies implements Vocabularies {

    private final Exchanging exchanging;
    private final SkosReader reader;
    private final ConceptStore store;

    WholeVocabularies(Exchanging exchanging, SkosReader reader, ConceptStore store) {
        this.exchanging = exchanging;
        this.reader = reader;
        this.store = store;
    }

    @Override
    public List<String> changedHere() {
        return store.schemes().stream()
                .filter(scheme -> !scheme.own() || !store.edited(scheme.id()).isEmpty())
                .map(Scheme::code)
                .sorted()
                .toList();
    }

    @Override
    public String turtle(String scheme) {
        var out = new ByteArrayOutputStream();
        exchanging.give(scheme, SkosFormat.TURTLE, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public boolean take(String scheme, String turtle) {
        var outcome = exchanging.take(scheme, reader.read(turtle.getBytes(StandardCharsets.UTF_8)), false, Caller.system());
        return outcome.created() + outcome.changed() > 0;
    }
}
