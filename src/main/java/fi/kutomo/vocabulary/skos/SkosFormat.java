package fi.kutomo.vocabulary.skos;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.Lang;

/** The ways of writing linked data that are read and written. */
public enum SkosFormat {
    TURTLE("turtle", "ttl", "text/turtle", Lang.TURTLE),
    RDF_XML("rdfxml", "rdf", "application/rdf+xml", Lang.RDFXML),
    JSON_LD("jsonld", "jsonld", "application/ld+json", Lang.JSONLD11),
    N_TRIPLES("ntriples", "nt", "application/n-triples", Lang.NTRIPLES);

    private final String word;
    private final String suffix;
    private final String mediaType;
    private final Lang language;

    SkosFormat(String word, String suffix, String mediaType, Lang language) {
        this.word = word;
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.language = language;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    Lang language() {
        return language;
    }

    /** By its word in the shell, its suffix in an address, or its media type. */
    static Optional<SkosFormat> of(String named) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(named) || format.suffix.equals(named) || format.mediaType.equals(named))
                .findFirst();
    }

    /** By what stands at the beginning of the content; a file's name may lie. N-Triples are Turtle too. */
    static SkosFormat at(String beginning) {
        var start = beginning.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{") || start.startsWith("[") && !start.startsWith("[]")) {
            return JSON_LD;
        }
        var isXml = start.startsWith("<?xml") || start.startsWith("<!") || start.startsWith("<rdf:") || start.startsWith("<RDF");
        return isXml ? RDF_XML : TURTLE;
    }
}
