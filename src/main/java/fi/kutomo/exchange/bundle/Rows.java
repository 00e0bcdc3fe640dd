package fi.kutomo.exchange.bundle;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries.AttachmentRecord;
import fi.kutomo.knowledge.Entries.EntryRecord;
import fi.kutomo.knowledge.Entries.RevisionRecord;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as rows of a table. A text has a column per language, {@code summary@sv}; its status stands in the column
 * {@code statuses} unless it is the original. Values of a field stand in one cell, one a line.
 */
final class Rows {

    private static final Set<String> OWN = Set.of(
            "id", "original", "template", "slug", "formerSlugs", "publication", "tombstone", "replacedBy", "confirmed", "reviewBy", "created", "changed",
            "attachments", "brought", "statuses", "number", "published", "note");
    /** A field that has one of our own column names stands with this in front. */
    private static final String FIELD = "field:";
    private static final TypeReference<List<AttachmentRecord>> ATTACHMENTS = new TypeReference<>() {};

    private Rows() {}

    static Map<String, String> of(EntryRecord entry, JsonMapper mapper) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", entry.id().value());
        cells.put("original", entry.original().tag());
        cells.put("template", String.valueOf(entry.template()));
        cells.put("slug", entry.slug());
        cells.put("formerSlugs", String.join("\n", entry.formerSlugs()));
        cells.put("publication", entry.publication().name());
        cells.put("tombstone", entry.tombstone().orElse(""));
        cells.put("replacedBy", entry.replacedBy().map(PermanentId::value).orElse(""));
        cells.put("confirmed", entry.confirmed().map(LocalDate::toString).orElse(""));
        cells.put("reviewBy", entry.reviewBy().map(LocalDate::toString).orElse(""));
        cells.put("created", entry.created().toString());
        cells.put("changed", entry.changed().toString());
        cells.put("attachments", entry.attachments().isEmpty() ? "" : mapper.writeValueAsString(entry.attachments()));
        cells.put("brought", entry.brought().map(mapper::writeValueAsString).orElse(""));
        content(entry.content(), cells);
        return cells;
    }

    static Map<String, String> of(PermanentId id, RevisionRecord revision) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", id.value());
        cells.put("number", String.valueOf(revision.number()));
        cells.put("template", String.valueOf(revision.template()));
        cells.put("published", revision.published().toString());
        cells.put("note", revision.note());
        content(revision.content(), cells);
        return cells;
    }

    private static void content(Content content, Map<String, String> cells) {
        var statuses = new ArrayList<String>();
        content.texts().forEach((field, byLang) -> byLang.forEach((lang, text) -> {
            cells.put(field + "@" + lang.tag(), text.text());
            if (text.status() != TextStatus.ORIGINAL) {
                statuses.add(field + "@" + lang.tag() + "=" + text.status());
            }
        }));
        cells.put("statuses", String.join("\n", statuses));
        content.values().forEach((field, values) -> cells.put(OWN.contains(field) ? FIELD + field : field, String.join("\n", values)));
    }

    static EntryRecord entry(EntryKind kind, Map<String, String> cells, List<RevisionRecord> revisions, JsonMapper mapper) {
        var attachments = given(cells, "attachments");
        return new EntryRecord(
                new PermanentId(cells.getOrDefault("id", "")),
                kind,
                Lang.of(cells.getOrDefault("original", "")).orElseThrow(),
                Integer.parseInt(cells.getOrDefault("template", "1")),
                cells.getOrDefault("slug", ""),
                lines(cells.getOrDefault("formerSlugs", "")),
                content(cells),
                given(cells, "brought").map(json -> mapper.readValue(json, Content.class)),
                Publication.valueOf(cells.getOrDefault("publication", "DRAFT")),
                given(cells, "tombstone"),
                given(cells, "replacedBy").map(PermanentId::new),
                given(cells, "confirmed").map(LocalDate::parse),
                given(cells, "reviewBy").map(LocalDate::parse),
                Instant.parse(cells.getOrDefault("created", "")),
                Instant.parse(cells.getOrDefault("changed", "")),
                revisions,
                attachments.map(json -> mapper.readValue(json, ATTACHMENTS)).orElse(List.of()));
    }

    static RevisionRecord revision(Map<String, String> cells) {
        return new RevisionRecord(
                Integer.parseInt(cells.getOrDefault("number", "1")),
                Integer.parseInt(cells.getOrDefault("template", "1")),
                content(cells),
                Instant.parse(cells.getOrDefault("published", "")),
                cells.getOrDefault("note", ""));
    }

    private static Content content(Map<String, String> cells) {
        var statuses = new HashMap<String, TextStatus>();
        lines(cells.getOrDefault("statuses", "")).forEach(line -> {
            int equals = line.lastIndexOf('=');
            statuses.put(line.substring(0, equals), TextStatus.valueOf(line.substring(equals + 1)));
        });
        var texts = new HashMap<String, Map<Lang, Text>>();
        var values = new HashMap<String, List<String>>();
        cells.forEach((column, cell) -> {
            int at = column.lastIndexOf('@');
            if (cell.isEmpty() || OWN.contains(column)) {
                return;
            }
            if (at > 0) {
                var lang = Lang.of(column.substring(at + 1)).orElseThrow();
                texts.computeIfAbsent(column.substring(0, at), _ -> new EnumMap<>(Lang.class))
                        .put(lang, new Text(cell, statuses.getOrDefault(column, TextStatus.ORIGINAL)));
            } else {
                values.put(column.startsWith(FIELD) ? column.substring(FIELD.length()) : column, lines(cell));
            }
        });
        return new Content(texts, values);
    }

    private static Optional<String> given(Map<String, String> cells, String column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
    }

    private static List<String> lines(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\n", -1));
    }
}
