package fi.kutomo.vocabulary.skos;

import fi.kutomo.vocabulary.terms.Concept;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.Link;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import fi.kutomo.vocabulary.terms.Concept.Note;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A concept while its file is still being read, in whatever order its statements come. */
class Draft {

    final String uri;
    boolean isConcept;
    boolean isDeprecated;
    final Set<String> types = new HashSet<>(2);
    final Set<String> notations = new TreeSet<>();
    final Set<Label> labels = new HashSet<>(4);
    final Set<Note> notes = new HashSet<>(1);
    final Set<Link> links = new HashSet<>(4);

    Draft(String uri) {
        this.uri = uri;
    }

    Set<String> targets(LinkKind kind) {
        var targets = new TreeSet<String>();
        links.forEach(link -> {
            if (link.kind() == kind) {
                targets.add(link.target());
            }
        });
        return targets;
    }

    Concept concept() {
        var notation = notations.isEmpty() ? "" : notations.iterator().next();
        return new Concept(uri, "", notation, 0, isDeprecated, types, labels, notes, links);
    }
}
