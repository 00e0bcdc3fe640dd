package fi.kutomo.exchange.bundle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.exchange.reading.Csv;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.RevisionRecord;
import fi.kutomo.knowledge.Entries.TemplateRecord;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.portable.Parcel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export as tables: for each kind {@code models.csv} with what the entries say now and {@code models.revisions.csv} with every
 * published state, in a zip beside {@code kutomo.json}, which holds what is no table.
 */
final class CsvBundle implements Bundle {

    private static final long LONGEST = 4L << 30;

    private final ZipFile zip;
    private final ZipBundle rest;
    private final JsonMapper mapper;

    private CsvBundle(JsonMapper mapper, Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        this.rest = ZipBundle.open(mapper, file);
        this.mapper = mapper;
    }

    /** A zip of tables, or none when the zip holds no tables. */
    static Optional<Bundle> open(JsonMapper mapper, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            boolean tables = zip.stream().anyMatch(entry -> entry.getName().endsWith(".csv"));
            return tables ? Optional.of(new CsvBundle(mapper, file)) : Optional.empty();
        }
    }

    @Override
    public List<TemplateRecord> templates() throws IOException {
        return rest.templates();
    }

    @Override
    public Map<String, String> vocabularies() throws IOException {
        return rest.vocabularies();
    }

    @Override
    public Map<String, FileName> files() throws IOException {
        return rest.files();
    }

    @Override
    public Optional<InputStream> file(String sha256) throws IOException {
        return rest.file(sha256);
    }

    @Override
    public void records(Each<Parcel> each) throws IOException {
        rest.records(each);
    }

    @Override
    public void origins(Each<Provenance.Line> each) throws IOException {
        rest.origins(each);
    }

    @Override
    public void entries(Each<EntryRecord> each) throws IOException {
        for (var kind : EntryKind.values()) {
            if (zip.getEntry(kind.plural() + ".csv") == null) {
                continue;
            }
            var revisions = revisions(kind);
            try (var rows = rows(kind.plural() + ".csv")) {
                for (var row : rows) {
                    var cells = cells(row);
                    var id = cells.getOrDefault("id", "");
                    if (!each.take(Rows.entry(kind, cells, revisions.getOrDefault(id, List.of()), mapper))) {
                        return;
                    }
                }
            }
        }
    }

    private Map<String, List<RevisionRecord>> revisions(EntryKind kind) throws IOException {
        var found = new HashMap<String, List<RevisionRecord>>();
        var name = kind.plural() + ".revisions.csv";
        if (zip.getEntry(name) == null) {
            return found;
        }
        try (var rows = rows(name)) {
            for (var row : rows) {
                var cells = cells(row);
                found.computeIfAbsent(cells.getOrDefault("id", ""), _ -> new java.util.ArrayList<>()).add(Rows.revision(cells));
            }
        }
        return found;
    }

    private CsvReader<NamedCsvRecord> rows(String name) throws IOException {
        var in = new BufferedReader(new InputStreamReader(ZipBundle.limited(zip, name, LONGEST), StandardCharsets.UTF_8));
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return CsvReader.builder().maxBufferSize(64 << 20).ofNamedCsvRecord(in);
    }

    private static Map<String, String> cells(NamedCsvRecord row) {
        var cells = new LinkedHashMap<String, String>();
        row.getFieldsAsMap().forEach((column, cell) -> cells.put(column, Csv.restored(cell)));
        return cells;
    }

    @Override
    public void close() throws IOException {
        rest.close();
        zip.close();
    }
}
