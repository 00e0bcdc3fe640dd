package fi.kutomo.vocabulary.skos;

import fi.kutomo.vocabulary.terms.Concept;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import fi.kutomo.vocabulary.terms.Scheme;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes concepts as SKOS, both directions of every relation, in the same order each time. */
class SkosWriter {

    private static final Map<String, String> PREFIXES = Map.of(
            "skos", Names.SKOS, "owl", Names.OWL, "dct", Names.DCT, "xsd", Names.XSD, "yso-meta", Names.YSO_META);

    private SkosWriter() {}

    /** Turtle and N-Triples are written as they come; the other two need the whole graph first. */
    static void write(Scheme scheme, Collection<Concept> concepts, SkosFormat format, OutputStream out) {
        switch (format) {
            case TURTLE -> stream(scheme, concepts, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS));
            case N_TRIPLES -> stream(scheme, concepts, StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8));
            case RDF_XML -> whole(scheme, concepts, RDFFormat.RDFXML_PLAIN, out);
            case JSON_LD -> whole(scheme, concepts, RDFFormat.JSONLD11_PRETTY, out);
        }
    }

    static void writeOne(Scheme scheme, Concept concept, List<String> narrower, SkosFormat format, OutputStream out) {
        var graph = GraphFactory.createDefaultGraph();
        new Stream(scheme, List.of(concept), StreamRDFLib.graph(graph)).writeOne(concept, narrower);
        PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFDataMgr.write(out, graph, format == SkosFormat.JSON_LD ? RDFFormat.JSONLD11_PRETTY : RDFFormat.TURTLE_PRETTY);
    }

    private static void whole(Scheme scheme, Collection<Concept> concepts, RDFFormat format, OutputStream out) {
        var graph = GraphFactory.createDefaultGraph();
        stream(scheme, concepts, StreamRDFLib.graph(graph));
        PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        RDFDataMgr.write(out, graph, format);
    }

    private static void stream(Scheme scheme, Collection<Concept> concepts, StreamRDF out) {
        out.start();
        PREFIXES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(prefix -> out.prefix(prefix.getKey(), prefix.getValue()));
        new Stream(scheme, concepts, out).write();
        out.finish();
    }

    private static class Stream {

        private final Node scheme;
        private final Scheme described;
        private final List<Concept> concepts;
        private final StreamRDF out;
        private final Set<String> inside = new HashSet<>();
        private final Map<String, Set<String>> narrower = new HashMap<>();

        Stream(Scheme scheme, Collection<Concept> concepts, StreamRDF out) {
            this.scheme = NodeFactory.createURI(scheme.uri());
            this.described = scheme;
            this.concepts = concepts.stream().sorted(Comparator.comparing(Concept::uri)).toList();
            this.out = out;
            this.concepts.forEach(concept -> inside.add(concept.uri()));
            this.concepts.forEach(concept -> concept.targets(LinkKind.BROADER).forEach(
                    above -> narrower.computeIfAbsent(above, uri -> new TreeSet<>()).add(concept.uri())));
        }

        void write() {
            state(scheme, Names.TYPE, NodeFactory.createURI(Names.SCHEME));
            described.title().byLang().forEach((lang, title) ->
                    state(scheme, Names.DCT + "title", NodeFactory.createLiteralLang(title, lang.tag())));
            concepts.stream().filter(this::isTop).forEach(top ->
                    state(scheme, Names.SKOS + "hasTopConcept", NodeFactory.createURI(top.uri())));
            concepts.forEach(this::write);
        }

        void writeOne(Concept concept, List<String> below) {
            inside.addAll(concept.targets(LinkKind.BROADER));
            narrower.put(concept.uri(), new TreeSet<>(below));
            write(concept);
        }

        private boolean isTop(Concept concept) {
            return concept.targets(LinkKind.BROADER).stream().noneMatch(inside::contains);
        }

        private void write(Concept concept) {
            var subject = NodeFactory.createURI(concept.uri());
            state(subject, Names.TYPE, NodeFactory.createURI(Names.CONCEPT));
            sorted(concept.types()).forEach(type -> state(subject, Names.TYPE, NodeFactory.createURI(type)));
            state(subject, Names.SKOS + "inScheme", scheme);
            if (isTop(concept)) {
                state(subject, Names.SKOS + "topConceptOf", scheme);
            }
            if (!concept.notation().isEmpty()) {
                state(subject, Names.NOTATION, NodeFactory.createLiteralString(concept.notation()));
            }
            concept.labels().stream()
                    .sorted(Comparator.comparing(Concept.Label::kind).thenComparing(Concept.Label::lang).thenComparing(Concept.Label::text))
                    .forEach(label -> state(subject, Names.of(label.kind()), literal(label.text(), label.lang())));
            concept.notes().stream()
                    .sorted(Comparator.comparing(Concept.Note::kind).thenComparing(Concept.Note::lang).thenComparing(Concept.Note::text))
                    .forEach(note -> state(subject, Names.SKOS + note.kind(), literal(note.text(), note.lang())));
            for (var kind : LinkKind.values()) {
                concept.targets(kind).forEach(target -> state(subject, Names.of(kind), NodeFactory.createURI(target)));
            }
            narrower.getOrDefault(concept.uri(), Set.of()).forEach(below ->
                    state(subject, Names.NARROWER, NodeFactory.createURI(below)));
            if (concept.retired()) {
                state(subject, Names.DEPRECATED, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
            }
        }

        private static List<String> sorted(Collection<String> texts) {
            var list = new ArrayList<>(texts);
            list.sort(Comparator.naturalOrder());
            return list;
        }

        private static Node literal(String text, String lang) {
            return lang.isEmpty() ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, lang);
        }

        private void state(Node subject, String predicate, Node object) {
            out.triple(Triple.create(subject, NodeFactory.createURI(predicate), object));
        }
    }
}
