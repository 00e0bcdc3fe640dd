package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.Link;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import fi.kutomo.vocabulary.terms.Concept.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Takes the statements of a file one by one and keeps only what is said of concepts, so that no whole graph stands in memory. */
class Gathering extends StreamRDFBase {

    private static final int LONGEST_LABEL = 1_000;
    private static final int LONGEST_NOTE = 20_000;
    private static final int MOST_CONCEPTS = 1_000_000;
    private static final int MOST_PROBLEMS = 5_000;

    final Map<String, Draft> drafts = new LinkedHashMap<>();
    final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<String, Integer>> leftOut = new HashMap<>();
    private final Set<String> schemes = new HashSet<>();
    private final Map<String, Integer> schemeUse = new TreeMap<>();
    private final Map<String, Map<Lang, String>> titles = new HashMap<>();

    @Override
    public void quad(Quad quad) {
        triple(quad.asTriple());
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().isURI()) {
            return;
        }
        var subject = triple.getSubject().getURI();
        var predicate = triple.getPredicate().getURI();
        var object = triple.getObject();
        if (object.isLiteral()) {
            literal(subject, predicate, object);
        } else if (object.isURI()) {
            link(subject, predicate, object.getURI());
        } else {
            leaveOut(subject, predicate);
        }
    }

    private void literal(String subject, String predicate, Node object) {
        var text = object.getLiteralLexicalForm().strip();
        var lang = object.getLiteralLanguage();
        var kind = Names.LABELS.get(predicate);
        if (kind != null) {
            title(subject, predicate, lang, text);
            label(draft(subject), lang, kind, text);
        } else if (predicate.equals(Names.NOTATION)) {
            draft(subject).notations.add(text);
        } else if (predicate.equals(Names.DEPRECATED)) {
            draft(subject).isDeprecated = text.equals("true") || text.equals("1");
        } else if (isNote(predicate)) {
            note(draft(subject), predicate.substring(Names.SKOS.length()), lang, text);
        } else {
            title(subject, predicate, lang, text);
            leaveOut(subject, predicate);
        }
    }

    private void label(Draft draft, String lang, LabelKind kind, String text) {
        if (text.length() > LONGEST_LABEL) {
            report(new Problem(Problem.Kind.TOO_LONG, draft.uri, text.substring(0, 60)));
        } else if (!text.isEmpty()) {
            draft.labels.add(new Label(lang.intern(), kind, text));
        }
    }

    private void note(Draft draft, String kind, String lang, String text) {
        if (text.length() > LONGEST_NOTE) {
            report(new Problem(Problem.Kind.TOO_LONG, draft.uri, text.substring(0, 60)));
        } else if (!text.isEmpty()) {
            draft.notes.add(new Note(kind.intern(), lang.intern(), text));
        }
    }

    private static boolean isNote(String predicate) {
        return predicate.startsWith(Names.SKOS) && Names.NOTES.contains(predicate.substring(Names.SKOS.length()));
    }

    private void title(String subject, String predicate, String lang, String text) {
        var names = Set.of(Names.DCT + "title", Names.DC + "title", Names.RDFS + "label", Names.SKOS + "prefLabel");
        if (names.contains(predicate) && (schemes.contains(subject) || !drafts.containsKey(subject) || !draft(subject).isConcept)) {
            Lang.of(lang).ifPresent(known -> titles.computeIfAbsent(subject, uri -> new EnumMap<>(Lang.class)).putIfAbsent(known, text));
        }
    }

    private void link(String subject, String predicate, String object) {
        var kind = Names.LINKS.get(predicate);
        if (predicate.equals(Names.TYPE)) {
            type(subject, object);
        } else if (kind != null) {
            draft(subject).links.add(new Link(kind, object));
            if (kind == LinkKind.RELATED) {
                draft(object).links.add(new Link(kind, subject));
            }
        } else if (predicate.equals(Names.NARROWER)) {
            draft(object).links.add(new Link(LinkKind.BROADER, subject));
        } else if (predicate.equals(Names.SKOS + "inScheme")) {
            schemeUse.merge(object, 1, Integer::sum);
        } else if (!Names.IMPLIED.contains(predicate)) {
            leaveOut(subject, predicate);
        }
    }

    private void type(String subject, String type) {
        if (type.equals(Names.CONCEPT)) {
            draft(subject).isConcept = true;
        } else if (type.equals(Names.SCHEME)) {
            schemes.add(subject);
        } else {
            draft(subject).types.add(type.intern());
        }
    }

    private Draft draft(String uri) {
        var draft = drafts.computeIfAbsent(uri, Draft::new);
        if (drafts.size() > MOST_CONCEPTS) {
            throw new Unreadable("many", MOST_CONCEPTS);
        }
        return draft;
    }

    private void leaveOut(String subject, String predicate) {
        leftOut.computeIfAbsent(predicate, name -> new HashMap<>()).merge(subject, 1, Integer::sum);
    }

    void report(Problem problem) {
        if (problems.size() < MOST_PROBLEMS || problem.kind().rejects()) {
            problems.add(problem);
        }
    }

    /** Properties of concepts that are not kept; what is said of other things does not concern us. */
    Map<String, Integer> leftOut() {
        var counts = new TreeMap<String, Integer>();
        leftOut.forEach((predicate, subjects) -> {
            var count = subjects.entrySet().stream()
                    .filter(subject -> isConcept(subject.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (count > 0) {
                counts.put(predicate, count);
            }
        });
        drafts.values().stream().filter(draft -> draft.isConcept && draft.notations.size() > 1).forEach(draft ->
                counts.merge(Names.NOTATION, draft.notations.size() - 1, Integer::sum));
        return counts;
    }

    boolean isConcept(String uri) {
        var draft = drafts.get(uri);
        return draft != null && draft.isConcept;
    }

    /** The scheme to which most concepts belong, else the only one that is described. */
    Optional<String> scheme() {
        return schemeUse.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> schemes.size() == 1 ? schemes.stream().findFirst() : Optional.empty());
    }

    LocalizedText title() {
        return new LocalizedText(scheme().map(uri -> titles.getOrDefault(uri, Map.of())).orElse(Map.of()));
    }
}
