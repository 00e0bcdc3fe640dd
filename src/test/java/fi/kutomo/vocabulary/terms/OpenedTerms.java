package fi.kutomo.vocabulary.terms;

import fi.kutomo.vocabulary.files.OwnFilesOf;
import fi.kutomo.world.TestDatabase;
import java.time.Clock;

/** Opens store and terms to the tests of the other rooms. */
public record OpenedTerms(ConceptStore store, KnownTerms terms) {

    public static OpenedTerms on(TestDatabase database) {
        var store = new ConceptStore(database.template(), database.json(), Clock.systemUTC());
        return new OpenedTerms(store, new KnownTerms(store, new TermLoading(OwnFilesOf.files(database), store)));
    }
}
