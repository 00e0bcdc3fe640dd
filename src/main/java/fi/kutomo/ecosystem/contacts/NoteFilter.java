package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a list of notes is narrowed to, as it was typed; what is empty, or makes no sense, narrows nothing. */
public record NoteFilter(Map<String, String> values) {

    static final List<String> FIELDS = List.of("q", "actor", "verb", "region", "weaver", "from", "to");

    private static final int LONGEST = 200;

    static NoteFilter of(Map<String, String> sent) {
        var kept = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var value = sent.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                kept.put(field, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        }
        return new NoteFilter(kept);
    }

    static NoteFilter ofActor(String slug) {
        return new NoteFilter(Map.of("actor", slug));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    Optional<String> region() {
        return Optional.of(value("region")).filter(key -> key.matches("[a-z-]+/[A-Za-z0-9-]{1,80}"));
    }

    Optional<UUID> weaver() {
        return id(value("weaver"));
    }

    Optional<Verb> verb() {
        return Verb.of(value("verb"));
    }

    Optional<LocalDate> day(String field) {
        return DateField.read(value(field));
    }

    public boolean narrows() {
        return !values.isEmpty();
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The query of an address, with its question mark where there is any. */
    public String parameters() {
        return parameters("");
    }

    /** The query without one field. */
    String parameters(String without) {
        var query = new StringBuilder();
        values.forEach((name, value) -> {
            if (!name.equals(without)) {
                query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(Ui.encode(value));
            }
        });
        return query.toString();
    }
}
