package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.documents.DocumentReader;
import fi.kutomo.exchange.innokyla.InnokylaReader;
import fi.kutomo.exchange.projects.ProjectListReader;
import fi.kutomo.exchange.projects.ProjectPageReader;
import fi.kutomo.exchange.reading.Lines;
import fi.kutomo.exchange.reading.Reader;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.platform.files.Extracted;
import fi.kutomo.platform.files.FileKinds;
import fi.kutomo.platform.files.FileSettings;
import fi.kutomo.platform.files.TextExtraction;
import fi.kutomo.platform.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the reader that understands a source best, by its content and never by its name. */
@Component
class Recognising {

    private static final int LEAST = 24;
    private static final int CERTAIN = 90;

    private final TextExtraction extraction;
    private final FileSettings settings;
    private final DocumentReader documents = new DocumentReader();
    private final List<Reader> readers = List.of(new ProjectListReader(), new InnokylaReader(), new ProjectPageReader());

    Recognising(TextExtraction extraction, FileSettings settings) {
        this.extraction = extraction;
        this.settings = settings;
    }

    /**
     * What the source holds.
     *
     * @throws Refused when it is too large, empty, or nothing that can be read
     */
    Reading read(Source source) {
        if (source.bytes().length > settings.largest().toBytes()) {
            throw new Refused("exchange.importing.too-large", settings.largest().toMegabytes());
        }
        if (source.bytes().length == 0) {
            throw new Refused("exchange.importing.empty");
        }
        if (source.binary()) {
            return document(source);
        }
        if (source.decoded().text().isBlank()) {
            throw new Refused("exchange.importing.empty");
        }
        var best = new Scored(documents, LEAST);
        for (var reader : readers) {
            var scored = new Scored(reader, reader.recognises(source));
            best = scored.points > best.points ? scored : best;
            if (best.points >= CERTAIN) {
                break;
            }
        }
        return best.reader.read(source);
    }

    private record Scored(Reader reader, int points) {}

    /** Documents with a complicated inside are opened by a process of their own; what comes out may still be a page of Innokylä. */
    private Reading document(Source source) {
        var extracted = extracted(source);
        var text = new Source(source.name(), source.address(), extracted.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var reader : readers) {
            if (reader.recognises(text) >= 60) {
                return reader.read(text);
            }
        }
        return documents.read(source, headed(extracted), extracted.title().orElse(""));
    }

    /** Headings that the format marks are marked in the text, where they stand as lines of their own. */
    private static Lines headed(Extracted extracted) {
        var headings = new java.util.HashMap<String, Integer>();
        extracted.outline().forEach(heading -> headings.putIfAbsent(heading.text().strip(), heading.level()));
        var marked = extracted.text().lines()
                .map(line -> headings.containsKey(line.strip()) ? "#".repeat(Math.min(6, headings.get(line.strip()) + 1)) + " " + line.strip() : line)
                .toList();
        return Lines.text(String.join("\n", marked));
    }

    private Extracted extracted(Source source) {
        try {
            var file = Files.createTempFile("kutomo-import", ".part");
            try {
                Files.write(file, source.bytes());
                var kind = new FileKinds().of(file, source.name()).filter(each -> each.isDocument()).orElseThrow(() -> new Refused("exchange.importing.unreadable"));
                return extraction.extract(file, kind);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
