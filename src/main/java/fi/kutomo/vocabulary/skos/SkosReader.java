package fi.kutomo.vocabulary.skos;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.util.Context;
import org.springframework.stereotype.Component;

/**
 * Reads SKOS from Turtle, N-Triples, RDF/XML and JSON-LD, also packed with gzip. Nothing in a file makes it read anything else: XML
 * with a document type is refused, remote contexts of JSON-LD are not fetched, length and number of concepts are limited.
 */
@Component
class SkosReader {

    /** Turtle, N-Triples and RDF/XML are read as they stream by. */
    private static final long LONGEST = 512L * 1024 * 1024;

    /** JSON-LD stands in memory whole. */
    private static final long LONGEST_JSON = 64L * 1024 * 1024;

    private static final int BEGINNING = 4096;

    Reading read(Path file) {
        return read(() -> Files.newInputStream(file));
    }

    Reading read(byte[] content) {
        return read(() -> new ByteArrayInputStream(content));
    }

    /** Content that can be opened more than once. */
    private interface Source {

        InputStream open() throws IOException;
    }

    private static Reading read(Source source) {
        try {
            checkBeginning(source);
            try (var stream = opened(source)) {
                return read(stream);
            }
        } catch (IOException unreadable) {
            throw new Unreadable("file", String.valueOf(unreadable.getMessage()));
        }
    }

    private static BufferedInputStream opened(Source source) throws IOException {
        var raw = new BufferedInputStream(source.open(), 1 << 16);
        raw.mark(2);
        var packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        try {
            return new BufferedInputStream(new Bounded(packed ? new GZIPInputStream(raw, 1 << 16) : raw, LONGEST), 1 << 16);
        } catch (ZipException broken) {
            raw.close();
            throw broken;
        }
    }

    /** XML is looked at before it is read: a document type can hold entities that grow without end or lead elsewhere. */
    private static void checkBeginning(Source source) throws IOException {
        try (var stream = opened(source)) {
            if (format(stream) != SkosFormat.RDF_XML) {
                return;
            }
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext() && !reader.isStartElement()) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new Unreadable("doctype");
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable("syntax", line(broken.getLocation().getLineNumber()), shortened(broken.getMessage()));
        }
    }

    private static SkosFormat format(InputStream stream) throws IOException {
        stream.mark(BEGINNING);
        var beginning = stream.readNBytes(BEGINNING);
        stream.reset();
        var isUtf16 = beginning.length > 1 && ((beginning[0] & 0xff) >= 0xfe && (beginning[1] & 0xff) >= 0xfe);
        return SkosFormat.at(new String(beginning, isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    }

    private static Reading read(BufferedInputStream stream) throws IOException {
        var format = format(stream);
        var gathering = new Gathering();
        var source = format == SkosFormat.JSON_LD ? new Bounded(stream, LONGEST_JSON) : stream;
        var remote = new AtomicBoolean();
        try {
            parser(source, format.language(), remote).parse(gathering);
        } catch (RiotException broken) {
            throw remote.get() ? new Unreadable("context") : refusal(broken);
        }
        var concepts = new Tidying(gathering).tidy().stream().map(Draft::concept).toList();
        if (concepts.isEmpty() && gathering.problems.isEmpty()) {
            throw new Unreadable("empty");
        }
        return new Reading(
                gathering.scheme(), gathering.title(), concepts, java.util.List.copyOf(gathering.problems), Map.copyOf(gathering.leftOut()));
    }

    private static RDFParser parser(InputStream source, Lang language, AtomicBoolean remote) {
        var options = new JsonLdOptions((url, settings) -> {
            remote.set(true);
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "remote context " + url);
        });
        return RDFParser.create()
                .source(source)
                .forceLang(language)
                .base("urn:x-relative:")
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .checking(false)
                .context(Context.create().set(LangJSONLD11.JSONLD_OPTIONS, options))
                .build();
    }

    private static Unreadable refusal(RiotException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
        }
        return new Unreadable("syntax", "", shortened(broken.getMessage()));
    }

    private static String line(int number) {
        return number > 0 ? String.valueOf(number) : "";
    }

    private static String shortened(@org.jspecify.annotations.Nullable String message) {
        var text = message == null ? "" : message.replaceAll("\\s+", " ").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
