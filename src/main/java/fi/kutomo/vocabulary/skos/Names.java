package fi.kutomo.vocabulary.skos;

import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import java.util.Map;
import java.util.Set;

/** Names of SKOS and its neighbours (W3C Recommendation of 18 August 2009; yso-meta of the National Library of Finland). */
class Names {

    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String OWL = "http://www.w3.org/2002/07/owl#";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String YSO_META = "http://www.yso.fi/onto/yso-meta/";
    static final String YSO_META_2007 = "http://www.yso.fi/onto/yso-meta/2007-03-02/";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static final String TYPE = RDF + "type";
    static final String CONCEPT = SKOS + "Concept";
    static final String SCHEME = SKOS + "ConceptScheme";
    static final String DEPRECATED = OWL + "deprecated";
    static final String REPLACED = DCT + "isReplacedBy";
    static final String NARROWER = SKOS + "narrower";
    static final String NOTATION = SKOS + "notation";

    static final Map<String, LabelKind> LABELS = Map.of(
            SKOS + "prefLabel", LabelKind.PREFERRED,
            SKOS + "altLabel", LabelKind.ALTERNATIVE,
            SKOS + "hiddenLabel", LabelKind.HIDDEN,
            YSO_META + "singularPrefLabel", LabelKind.SINGULAR,
            YSO_META_2007 + "singularPrefLabel", LabelKind.SINGULAR);

    static final Map<String, LinkKind> LINKS = Map.of(
            SKOS + "broader", LinkKind.BROADER,
            SKOS + "related", LinkKind.RELATED,
            SKOS + "exactMatch", LinkKind.EXACT,
            SKOS + "closeMatch", LinkKind.CLOSE,
            SKOS + "broadMatch", LinkKind.BROAD,
            SKOS + "narrowMatch", LinkKind.NARROW,
            SKOS + "relatedMatch", LinkKind.RELATED_MATCH,
            REPLACED, LinkKind.REPLACED_BY);

    /** Remarks on a concept, by the last part of their SKOS names. */
    static final Set<String> NOTES =
            Set.of("note", "definition", "scopeNote", "example", "historyNote", "editorialNote", "changeNote");

    /** Said of a concept and kept in another way, so not counted as left out. */
    static final Set<String> IMPLIED =
            Set.of(SKOS + "inScheme", SKOS + "topConceptOf", SKOS + "broaderTransitive", SKOS + "narrowerTransitive", NARROWER);

    private Names() {}

    static String of(LinkKind kind) {
        return LINKS.entrySet().stream()
                .filter(link -> link.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static String of(LabelKind kind) {
        return switch (kind) {
            case PREFERRED -> SKOS + "prefLabel";
            case ALTERNATIVE -> SKOS + "altLabel";
            case HIDDEN -> SKOS + "hiddenLabel";
            case SINGULAR -> YSO_META + "singularPrefLabel";
        };
    }
}
