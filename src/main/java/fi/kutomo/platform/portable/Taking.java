package fi.kutomo.platform.portable;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Portables.Taken;
import fi.kutomo.platform.portable.Tables.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts records of one kind into the database. */
final class Taking {

    private final Portable portable;
    private final Script script;
    private final OutsideNames names;
    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final AuditLog audit;

    Taking(Portable portable, Script script, OutsideNames names, JdbcClient jdbc, JsonMapper mapper, AuditLog audit) {
        this.portable = portable;
        this.script = script;
        this.names = names;
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.audit = audit;
    }

    Script script() {
        return script;
    }

    Parcel parcel(JsonNode record) {
        return new Parcel(script.kind().word(), key(record), record);
    }

    /** What taking these would do. Of one that belongs to an entry that is not here, neither is anything here. */
    Taken compared(List<Parcel> parcels) {
        var records = fitted(inner(parcels, false).stream().filter(record -> key(record).indexOf(':') < 0).toList());
        var present = present(records);
        int equal = (int) records.stream().filter(record -> record.equals(present.get(key(record)))).count();
        return new Taken(parcels.size() - present.size(), present.size() - equal, equal);
    }

    /** With the ids that things have here. */
    private List<JsonNode> inner(List<Parcel> parcels, boolean strictly) {
        var records = new ArrayList<JsonNode>();
        mapper.readTree(names.inwards(mapper.writeValueAsString(parcels.stream().map(Parcel::rows).toList()), strictly)).forEach(records::add);
        return records;
    }

    Taken take(List<Parcel> parcels) {
        var given = inner(parcels, true);
        given.forEach(this::requireWhole);
        var records = fitted(given);
        var present = present(records);
        var differing = records.stream().filter(record -> !record.equals(present.get(key(record)))).toList();
        if (!differing.isEmpty()) {
            write(differing);
            var ids = ids(differing);
            portable.arrived(ids);
            audit.record(Caller.system(), "record.brought", roots(differing).stream().map(id -> new Ref(script.kind().word(), id)).toList(), Map.of());
        }
        int changed = (int) differing.stream().filter(record -> present.containsKey(key(record))).count();
        return new Taken(differing.size() - changed, changed, records.size() - differing.size());
    }

    /** As this program would give them. */
    private List<JsonNode> fitted(List<JsonNode> records) {
        var here = present(records);
        return records.stream()
                .map(record -> {
                    var same = Optional.ofNullable(here.get(key(record)));
                    complete(record, same);
                    return portable.fitted(record, same);
                })
                .toList();
    }

    /** An export from before a part was there says nothing of it; then what is here of it stays. */
    private void complete(JsonNode record, Optional<JsonNode> here) {
        for (var part : script.kind().parts()) {
            var word = script.table(part).word();
            if (record instanceof ObjectNode tables && !tables.has(word)) {
                var rows = tables.putArray(word);
                if (script.over(part).isEmpty()) {
                    here.ifPresent(same -> same.path(word).forEach(rows::add));
                }
            }
        }
    }

    /** Those that are here, as they are here, by their keys. */
    private Map<String, JsonNode> present(List<JsonNode> records) {
        var present = new HashMap<String, JsonNode>();
        if (records.isEmpty()) {
            return present;
        }
        jdbc.sql(script.here()).param("roots", keys(records).toString()).query(row -> {
            var record = mapper.readTree(row.getString(1));
            present.put(key(record), record);
        });
        return present;
    }

    private void write(List<JsonNode> records) {
        var roots = rows(records, script.root());
        jdbc.sql(script.write(columns(roots))).param("rows", roots.toString()).update();
        script.countOn().ifPresent(statement -> jdbc.sql(statement).query(Long.class).single());
        var keys = keys(records).toString();
        for (var part : script.kind().parts().reversed()) {
            if (!part.history()) {
                jdbc.sql(script.clear(part)).param("roots", keys).update();
            }
        }
        for (var part : script.kind().parts()) {
            var rows = rows(records, script.table(part));
            if (part.history() && jdbc.sql(script.parted(part)).param("roots", keys).param("rows", rows.toString()).query(Boolean.class).single()) {
                throw new Refused("platform.portable.parted");
            }
            if (!rows.isEmpty()) {
                jdbc.sql(script.insert(part, columns(rows))).param("rows", rows.toString()).update();
            }
        }
    }

    /** One row of the root, and no row of a part that belongs to another record. */
    private void requireWhole(JsonNode record) {
        boolean whole = record.path(script.root().word()).size() == 1 && !key(record).isBlank();
        for (var part : script.kind().parts()) {
            var owner = script.over(part).map(script::table).orElse(script.root());
            var pointer = script.pointer(part);
            var owned = new HashSet<List<String>>();
            record.path(owner.word()).forEach(row -> owned.add(values(row, pointer.theirs())));
            for (var row : record.path(script.table(part).word())) {
                whole &= owned.contains(values(row, pointer.columns()));
            }
        }
        if (!whole) {
            throw new Refused("platform.portable.unfit");
        }
    }

    private static List<String> values(JsonNode row, List<String> columns) {
        return columns.stream().map(column -> row.path(column).asString("")).toList();
    }

    private String key(JsonNode record) {
        return String.join(" ", values(record.path(script.root().word()).path(0), script.root().key()));
    }

    /** Ids with which the keys begin. */
    private Collection<UUID> ids(List<JsonNode> records) {
        return records.stream()
                .map(record -> values(record.path(script.root().word()).path(0), script.root().key()).getFirst())
                .filter(word -> word.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .distinct()
                .map(UUID::fromString)
                .toList();
    }

    /** Ids of the records, where they have one. */
    private Collection<UUID> roots(List<JsonNode> records) {
        return script.root().key().equals(List.of("id")) ? ids(records) : List.of();
    }

    /** Rows of the root that hold their keys only. */
    private ArrayNode keys(List<JsonNode> records) {
        var keys = mapper.createArrayNode();
        for (var row : rows(records, script.root())) {
            var key = keys.addObject();
            script.root().key().forEach(column -> key.set(column, row.path(column)));
        }
        return keys;
    }

    private ArrayNode rows(List<JsonNode> records, Table table) {
        var rows = mapper.createArrayNode();
        records.forEach(record -> record.path(table.word()).forEach(rows::add));
        return rows;
    }

    private static Set<String> columns(ArrayNode rows) {
        var names = new LinkedHashSet<String>();
        rows.forEach(row -> names.addAll(row.propertyNames()));
        return names;
    }
}
