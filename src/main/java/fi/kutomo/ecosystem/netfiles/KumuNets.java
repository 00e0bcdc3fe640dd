package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Kumu's blueprint: {@code elements} and {@code connections}, read token by token. A backup of a whole project, where the fields of an
 * element stand in {@code attributes}, is read too; views, maps and loops in it are passed over.
 */
final class KumuNets {

    private static final int DEEPEST = 40;
    private static final int LONGEST = 100_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final NetSource source;
    private final Draft draft;
    private final JsonParser json;

    private KumuNets(NetSource source, Draft draft, JsonParser json) {
        this.source = source;
        this.draft = draft;
        this.json = json;
    }

    static void read(NetSource source, Encoding encoding, Draft draft) throws IOException {
        try (var letters = encoding.reader(source);
                var json = JSON.createParser(ObjectReadContext.empty(), letters)) {
            new KumuNets(source, draft, json).read();
        } catch (StreamConstraintsException beyond) {
            var deep = String.valueOf(beyond.getMessage()).contains("depth");
            throw new Stopped(deep ? Sort.TOO_DEEP : Sort.HUGE_CELL, where(source, beyond), deep ? DEEPEST : LONGEST);
        } catch (JacksonException broken) {
            throw new Stopped(Sort.BROKEN, where(source, broken));
        }
    }

    private static Where where(NetSource source, JacksonException failure) {
        var location = failure.getLocation();
        return location == null ? Where.file(source.name()) : Where.line(source.name(), Math.max(1, location.getLineNr()));
    }

    private void read() {
        boolean found = false;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Stopped(Sort.UNKNOWN, Where.file(source.name()));
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var start = json.nextToken();
            if (start == JsonToken.START_ARRAY && name.equals("elements")) {
                found = true;
                each(name, ActorField.class, ActorField::of, draft::actor);
            } else if (start == JsonToken.START_ARRAY && name.equals("connections")) {
                found = true;
                each(name, TieField.class, TieField::of, (where, told) -> draft.tie(where, told, Direction.UNDIRECTED));
            } else {
                json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw new Stopped(Sort.BROKEN, here(""));
        }
        if (!found) {
            throw new Stopped(Sort.UNKNOWN, Where.file(source.name()));
        }
    }

    private interface Taker<F extends Enum<F>> {

        void take(Where where, EnumMap<F, String> told);
    }

    private <F extends Enum<F>> void each(String name, Class<F> sort, Function<String, Optional<F>> field, Taker<F> taker) {
        int index = 0;
        for (var token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
            var where = here(name + "[" + index++ + "]");
            if (token == JsonToken.START_OBJECT) {
                var told = new EnumMap<F, String>(sort);
                fields(told, field, where);
                taker.take(where, told);
            } else {
                draft.note(sort == ActorField.class ? Sort.NO_NAME : Sort.NO_END, where);
                json.skipChildren();
            }
        }
    }

    /** Never goes deeper than the parser allows, because it calls itself for {@code attributes} alone. */
    private <F extends Enum<F>> void fields(EnumMap<F, String> told, Function<String, Optional<F>> field, Where where) {
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var token = json.nextToken();
            if (token == JsonToken.START_OBJECT && name.equals("attributes")) {
                fields(told, field, where);
                continue;
            }
            var known = field.apply(name);
            if (known.isEmpty() || token == JsonToken.START_OBJECT) {
                draft.ignore(name, where);
                json.skipChildren();
                continue;
            }
            var text = token == JsonToken.START_ARRAY ? words() : token == JsonToken.VALUE_NULL ? "" : json.getString();
            if (!text.isEmpty()) {
                told.putIfAbsent(known.get(), text);
            }
        }
    }

    private String words() {
        var words = new StringBuilder();
        for (var token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && words.length() <= NetActor.PROSE) {
                words.append(words.isEmpty() ? "" : "|").append(json.getString());
            }
        }
        return words.toString();
    }

    private Where here(String at) {
        return new Where(source.name(), json.currentLocation().getLineNr(), at);
    }

    static byte[] write(NetFile file) {
        var out = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeName("elements");
            json.writeStartArray();
            file.actors().forEach(actor -> write(json, actor));
            json.writeEndArray();
            json.writeName("connections");
            json.writeStartArray();
            file.ties().forEach(tie -> write(json, tie));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, NetActor actor) {
        json.writeStartObject();
        string(json, "id", actor.id());
        string(json, "label", actor.label());
        string(json, "type", actor.type());
        string(json, "description", actor.description());
        strings(json, "tags", actor.tags());
        strings(json, "roles", actor.roles());
        string(json, "region", actor.region());
        string(json, "sector", actor.sector());
        string(json, "place", actor.place());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, NetTie tie) {
        json.writeStartObject();
        string(json, "from", tie.from());
        string(json, "to", tie.to());
        string(json, "type", tie.kind());
        string(json, "direction", tie.direction().word());
        tie.strength().ifPresent(value -> {
            json.writeName("strength");
            json.writeNumber(value);
        });
        string(json, "start", tie.begins().map(Object::toString).orElse(""));
        string(json, "end", tie.ends().map(Object::toString).orElse(""));
        json.writeEndObject();
    }

    private static void string(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private static void strings(JsonGenerator json, String name, List<String> words) {
        if (!words.isEmpty()) {
            json.writeName(name);
            json.writeStartArray();
            words.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
