package fi.kutomo.vocabulary.terms;

import fi.kutomo.vocabulary.files.OwnFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes our own vocabularies into the database when their files have changed. What an editor has changed by hand stays. */
@Component
class TermLoading {

    /** In the order in which the vocabularies are shown. */
    static final List<String> OWN =
            List.of("theme", "target-group", "stage", "sector", "branch", "sdg", "esf", "funder", "outcome", "effect", "approach", "factor", "actor-role", "resource",
                    "word");

    private final OwnFiles files;
    private final ConceptStore store;

    TermLoading(OwnFiles files, ConceptStore store) {
        this.files = files;
        this.store = store;
    }

    void load() {
        OWN.forEach(scheme -> files.whenChanged("terms/" + scheme, OwnFiles.text(scheme + ".terms"), this::take));
    }

    private void take(String text) {
        var file = TermFile.read(text);
        var scheme = store.keepScheme(
                file.scheme(), TermFile.schemeUri(file.scheme()), file.title(), true, OWN.indexOf(file.scheme()) + 1);
        var known = store.concepts(scheme.id());
        var edited = store.edited(scheme.id());
        var written = new ArrayList<Concept>();
        var seen = new HashSet<String>();
        for (var concept : file.concepts()) {
            seen.add(concept.uri());
            if (!concept.equals(known.get(concept.uri())) && !edited.contains(concept.uri())) {
                written.add(concept);
            }
        }
        known.values().stream()
                .filter(concept -> !seen.contains(concept.uri()) && !concept.retired() && !edited.contains(concept.uri()))
                .forEach(concept -> written.add(concept.retired(true)));
        store.write(scheme.id(), written);
    }
}
