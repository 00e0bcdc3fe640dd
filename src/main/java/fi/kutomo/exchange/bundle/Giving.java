package fi.kutomo.exchange.bundle;

import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.exchange.reading.Csv;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.vocabulary.Vocabularies;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the whole site out: entries with their history, drafts, tombstones, templates, vocabularies, files, records of other modules
 * and where things came from.
 */
@Component
class Giving {

    private final Entries entries;
    private final Vocabularies vocabularies;
    private final FileStore files;
    private final Portables portables;
    private final Provenance provenance;
    private final Forms forms;
    private final Clock clock;

    Giving(Entries entries, Vocabularies vocabularies, FileStore files, Portables portables, Provenance provenance, Forms forms, Clock clock) {
        this.entries = entries;
        this.vocabularies = vocabularies;
        this.files = files;
        this.portables = portables;
        this.provenance = provenance;
        this.forms = forms;
        this.clock = clock;
    }

    /** The three forms of an export. */
    enum Form {
        JSON,
        CSV,
        ZIP;

        String extension() {
            return this == JSON ? "json" : "zip";
        }
    }

    /** How many entries and how many other records were written. */
    record Given(int entries, int records) {}

    Given give(Form form, OutputStream out) throws IOException {
        var named = named();
        if (form == Form.JSON) {
            return json(new Staying(out), named, true, true);
        }
        try (var zip = new ZipOutputStream(new Staying(out), StandardCharsets.UTF_8)) {
            for (var sha256 : named.keySet()) {
                putFile(zip, sha256);
            }
            int count = form == Form.CSV ? tables(zip) : 0;
            zip.putNextEntry(new ZipEntry(ZipBundle.JSON));
            var written = json(new Staying(zip), named, false, form == Form.ZIP);
            zip.closeEntry();
            return new Given(Math.max(count, written.entries()), written.records());
        }
    }

    /** Every file that an attachment needs, by its sum. */
    private Map<String, String> named() {
        var named = new TreeMap<String, String>();
        entries.all(entry -> entry.attachments().forEach(attachment -> named.putIfAbsent(attachment.sha256(), attachment.name())));
        named.keySet().removeIf(sha256 -> files.withContent(sha256).isEmpty());
        return named;
    }

    private void putFile(ZipOutputStream zip, String sha256) throws IOException {
        zip.putNextEntry(new ZipEntry(ZipBundle.FILES + sha256));
        Files.copy(files.path(files.withContent(sha256).orElseThrow()), zip);
        zip.closeEntry();
    }

    private Given json(OutputStream out, Map<String, String> named, boolean filesInside, boolean entriesInside) throws IOException {
        var mapper = forms.mapper();
        var count = new int[2];
        try (var json = mapper.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", Bundle.FORMAT);
            json.writeNumberProperty("version", Bundle.VERSION);
            json.writeStringProperty("exported", clock.instant().toString());
            json.writeName("templates");
            array(json, entries.templates());
            json.writeName("vocabularies");
            json.writeStartObject();
            for (var scheme : vocabularies.changedHere()) {
                json.writeStringProperty(scheme, vocabularies.turtle(scheme));
            }
            json.writeEndObject();
            files(json, named, filesInside);
            json.writeName("entries");
            json.writeStartArray();
            if (entriesInside) {
                entries.all(entry -> {
                    count[0]++;
                    json.writeRaw('\n');
                    json.writePOJO(entry);
                });
            }
            json.writeEndArray();
            json.writeName("records");
            json.writeStartArray();
            portables.give(record -> {
                count[1]++;
                json.writeRaw('\n');
                json.writePOJO(record);
            });
            json.writeEndArray();
            json.writeName("origins");
            json.writeStartArray();
            provenance.all(origin -> {
                json.writeRaw('\n');
                json.writePOJO(origin);
            });
            json.writeEndArray();
            json.writeEndObject();
        }
        return new Given(count[0], count[1]);
    }

    private static void array(JsonGenerator json, List<?> values) {
        json.writeStartArray();
        values.forEach(value -> {
            json.writeRaw('\n');
            json.writePOJO(value);
        });
        json.writeEndArray();
    }

    private void files(JsonGenerator json, Map<String, String> named, boolean inside) throws IOException {
        json.writeName("files");
        json.writeStartArray();
        for (var file : named.entrySet()) {
            var bytes = inside ? Files.readAllBytes(files.path(files.withContent(file.getKey()).orElseThrow())) : null;
            json.writePOJO(new JsonBundle.Held(file.getKey(), file.getValue(), bytes == null ? null : Base64.getEncoder().encodeToString(bytes)));
        }
        json.writeEndArray();
    }

    private int tables(ZipOutputStream zip) throws IOException {
        int count = 0;
        for (var kind : EntryKind.values()) {
            var now = new ArrayList<Map<String, String>>();
            var revisions = new ArrayList<Map<String, String>>();
            entries.all(entry -> {
                if (entry.kind() == kind) {
                    now.add(Rows.of(entry, forms.mapper()));
                    entry.revisions().forEach(revision -> revisions.add(Rows.of(entry.id(), revision)));
                }
            });
            count += now.size();
            table(zip, kind.plural() + ".csv", now);
            table(zip, kind.plural() + ".revisions.csv", revisions);
        }
        return count;
    }

    private static void table(ZipOutputStream zip, String name, List<Map<String, String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        zip.putNextEntry(new ZipEntry(name));
        zip.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        var cells = rows.stream().map(row -> columns.stream().map(column -> row.getOrDefault(column, "")).toList()).toList();
        zip.write(Csv.of(List.copyOf(columns), cells).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Stays open when the JSON in it is finished: the zip around it goes on, and the answer's stream is not ours to close. */
    private static final class Staying extends FilterOutputStream {

        Staying(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
