package fi.kutomo.platform.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The inside of the process that reads one document and writes what it found to its standard output. */
final class ExtractionProcess {

    static final int MAGIC = 0x4B55544F;

    private static final int MOST_HEADINGS = 1_000;

    private ExtractionProcess() {}

    public static void main(String[] args) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        closeNetwork();
        var file = Path.of(args[0]);
        var kind = FileKind.valueOf(args[1]);
        var metadata = new Metadata();
        var text = new TextCollector(Integer.parseInt(args[2]));
        try (var in = TikaInputStream.get(file)) {
            parser(kind).parse(in, new SecureContentHandler(text, in), metadata, context());
        } catch (SAXException stopped) {
            if (!text.cut()) {
                throw stopped;
            }
        }
        var outline = kind == FileKind.PDF ? bookmarks(file) : text.headings();
        write(out, metadata, text, outline);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Parser parser(FileKind kind) {
        return switch (kind) {
            case PDF -> pdf();
            case DOCX, PPTX, XLSX -> new OOXMLParser();
            case ODT, ODS -> new OpenDocumentParser();
            case HTML -> new JSoupParser();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static Parser pdf() {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractBookmarksText(false);
        config.setSortByPosition(false);
        var parser = new PDFParser();
        parser.setPDFParserConfig(config);
        return parser;
    }

    private static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static List<Extracted.Heading> bookmarks(Path file) throws IOException {
        var headings = new ArrayList<Extracted.Heading>();
        try (var document = Loader.loadPDF(file.toFile())) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                collect(outline.children(), 1, headings);
            }
        }
        return headings;
    }

    private static void collect(Iterable<PDOutlineItem> items, int level, List<Extracted.Heading> headings) {
        for (var item : items) {
            if (headings.size() >= MOST_HEADINGS || level > 9) {
                return;
            }
            var title = item.getTitle();
            if (title != null && !title.isBlank()) {
                headings.add(new Extracted.Heading(level, title.strip().replaceAll("\\s+", " ")));
            }
            collect(item.children(), level + 1, headings);
        }
    }

    private static void write(OutputStream to, Metadata metadata, TextCollector text, List<Extracted.Heading> outline)
            throws IOException {
        var out = new DataOutputStream(new java.io.BufferedOutputStream(to));
        out.writeInt(MAGIC);
        out.writeBoolean(text.cut());
        string(out, metadata.get(TikaCoreProperties.TITLE));
        string(out, metadata.get(TikaCoreProperties.CREATOR));
        var language = metadata.get(TikaCoreProperties.LANGUAGE);
        string(out, language == null ? metadata.get("Content-Language") : language);
        out.writeInt(outline.size());
        for (var heading : outline) {
            out.writeInt(heading.level());
            string(out, heading.text());
        }
        string(out, text.text());
        out.flush();
    }

    private static void string(DataOutputStream out, @org.jspecify.annotations.Nullable String text) throws IOException {
        var bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A document may name outside parts; nothing here fetches them. */
    private static void closeNetwork() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new SecurityException("no network");
        });
        ServerSocket.setSocketFactory(() -> {
            throw new SecurityException("no network");
        });
        var remote = Set.of("http", "https", "ftp", "mailto", "jmod");
        URL.setURLStreamHandlerFactory(protocol -> remote.contains(protocol) ? new Refusing() : null);
    }

    /** Opens no address. */
    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("no network");
        }
    }

    /** Leaves pictures and files inside a document alone. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
