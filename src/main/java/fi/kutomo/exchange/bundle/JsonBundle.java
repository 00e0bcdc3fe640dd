package fi.kutomo.exchange.bundle;

import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.TemplateRecord;
import fi.kutomo.platform.portable.Parcel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export as JSON: one object with {@code format, version, exported, templates, vocabularies, files, entries, records, origins}.
 * Alone it holds the bytes of its files in Base64; in a zip they lie beside it.
 */
class JsonBundle implements Bundle {

    private final JsonMapper mapper;
    private final Opening opening;

    JsonBundle(JsonMapper mapper, Opening opening) {
        this.mapper = mapper;
        this.opening = opening;
    }

    /** Opens the JSON from its beginning. */
    interface Opening {

        InputStream open() throws IOException;
    }

    /** A file with its bytes, where the export holds them. */
    record Held(String sha256, String name, @Nullable String content) {}

    @Override
    public List<TemplateRecord> templates() throws IOException {
        var templates = new ArrayList<TemplateRecord>();
        each("templates", TemplateRecord.class, templates::add);
        return templates;
    }

    @Override
    public Map<String, String> vocabularies() throws IOException {
        var found = new LinkedHashMap<String, String>();
        at("vocabularies", parser -> found.putAll(mapper.readValue(parser, new TypeReference<Map<String, String>>() {})));
        return found;
    }

    @Override
    public Map<String, FileName> files() throws IOException {
        var found = new LinkedHashMap<String, FileName>();
        each("files", Held.class, file -> {
            found.put(file.sha256(), new FileName(file.sha256(), file.name()));
            return true;
        });
        return found;
    }

    @Override
    public Optional<InputStream> file(String sha256) throws IOException {
        var found = new ArrayList<InputStream>();
        each("files", Held.class, file -> {
            if (file.sha256().equals(sha256) && file.content() != null) {
                found.add(new ByteArrayInputStream(Base64.getDecoder().decode(file.content())));
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    @Override
    public void entries(Each<EntryRecord> each) throws IOException {
        each("entries", EntryRecord.class, each);
    }

    @Override
    public void records(Each<Parcel> each) throws IOException {
        each("records", Parcel.class, each);
    }

    @Override
    public void origins(Each<Provenance.Line> each) throws IOException {
        each("origins", Provenance.Line.class, each);
    }

    private <T> void each(String field, Class<T> type, Each<T> each) throws IOException {
        at(field, parser -> {
            boolean more = true;
            while (more && parser.nextToken() == JsonToken.START_OBJECT) {
                more = each.take(mapper.readValue(parser, type));
            }
        });
    }

    private interface Reading {

        void read(JsonParser parser) throws IOException;
    }

    /** Goes to a field of the outermost object and reads there. */
    private void at(String field, Reading reading) throws IOException {
        try (var in = opening.open();
                var parser = mapper.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals(field)) {
                    reading.read(parser);
                    return;
                }
                parser.skipChildren();
            }
        }
    }

    @Override
    public void close() throws IOException {}
}
