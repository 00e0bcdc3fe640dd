package fi.kutomo.platform.portable;

import static java.util.stream.Collectors.joining;

import fi.kutomo.platform.portable.Tables.Pointer;
import fi.kutomo.platform.portable.Tables.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The SQL of one kind of record. Names of tables and columns come from the database itself, never from a file; {@code :roots} and
 * {@code :rows} are arrays of rows as JSON.
 */
final class Script {

    private final Kind kind;
    private final Tables tables;
    private final Table root;

    Script(Kind kind, Tables tables) {
        this.kind = kind;
        this.tables = tables;
        this.root = tables.get(kind.root());
    }

    Kind kind() {
        return kind;
    }

    Table root() {
        return root;
    }

    Table table(Kind.Part part) {
        return tables.get(part.table());
    }

    /** The rows of every record, in order of their keys. */
    String all() {
        return "select %s from %s r where %s order by %s".formatted(record(), root.name(), kind.condition(), columns(root.key(), "r."));
    }

    /** The same of those that are among the roots that arrive. */
    String here() {
        return "select %s from %s r where %s".formatted(record(), root.name(), arriving());
    }

    private String record() {
        var parts = kind.parts().stream().map(part -> {
            var table = table(part);
            return ", '%s', (select coalesce(jsonb_agg(%s order by %s), '[]') from %s p where %s)"
                    .formatted(table.word(), row(table, "p"), columns(table.key(), "p."), table.name(), belongs(part, "p"));
        });
        return "jsonb_build_object('%s', jsonb_build_array(%s)%s)".formatted(root.word(), row(root, "r"), parts.collect(joining()));
    }

    /** A row as JSON without what stays. */
    private static String row(Table table, String alias) {
        return "(to_jsonb(%s) - '{%s}'::text[])".formatted(alias, String.join(",", table.staying()));
    }

    /** That a row of a part belongs to the row r of the root, by itself or through an earlier part. */
    private String belongs(Kind.Part part, String alias) {
        var over = over(part);
        if (over.isEmpty()) {
            return joined(pointer(part), alias, "r");
        }
        var next = alias + "p";
        return "exists (select 1 from %s %s where %s and %s)"
                .formatted(over.get().table(), next, joined(pointer(part), alias, next), belongs(over.get(), next));
    }

    /** The earlier part through which a part belongs to the root; empty when it points to the root itself. */
    Optional<Kind.Part> over(Kind.Part part) {
        if (table(part).to(root.name()).isPresent()) {
            return Optional.empty();
        }
        var earlier = kind.parts().subList(0, kind.parts().indexOf(part)).stream()
                .filter(other -> table(part).to(other.table()).isPresent())
                .findFirst();
        if (earlier.isEmpty()) {
            throw new IllegalStateException(part.table() + " does not belong to " + kind.word());
        }
        return earlier;
    }

    /** The foreign key by which a part belongs to the root or to an earlier part. */
    Pointer pointer(Kind.Part part) {
        return table(part).to(over(part).map(Kind.Part::table).orElse(root.name())).orElseThrow();
    }

    private static String joined(Pointer pointer, String mine, String theirs) {
        var pairs = new ArrayList<String>();
        for (int at = 0; at < pointer.columns().size(); at++) {
            pairs.add("%s.%s = %s.%s".formatted(mine, pointer.columns().get(at), theirs, pointer.theirs().get(at)));
        }
        return String.join(" and ", pairs);
    }

    private String arriving() {
        return "(%s) in (select %s from jsonb_populate_recordset(null::%s, cast(:roots as jsonb)) a)"
                .formatted(columns(root.key(), "r."), columns(root.key(), "a."), root.name());
    }

    /** Whether there is a row here, of a part whose rows never change, that is not so among those that arrive. */
    String parted(Kind.Part part) {
        var table = table(part);
        return """
                select exists (
                    select 1 from %s p, %s r
                    where %s and %s
                      and not exists (select 1 from jsonb_array_elements(cast(:rows as jsonb)) x where %s @> x))
                """.formatted(table.name(), root.name(), belongs(part, "p"), arriving(), row(table, "p"));
    }

    String clear(Kind.Part part) {
        return "delete from %s p using %s r where %s and %s".formatted(part.table(), root.name(), belongs(part, "p"), arriving());
    }

    /** Rows of a part, put in; those of a history that are here already stay as they are. */
    String insert(Kind.Part part, Collection<String> given) {
        return insert(table(part), given) + (part.history() ? " on conflict do nothing" : "");
    }

    /** Rows of the root, put in or written over. */
    String write(Collection<String> given) {
        var settable = root.travelling().stream()
                .filter(column -> given.contains(column) && !root.key().contains(column) && !root.numbered().equals(Optional.of(column)))
                .map(column -> column + " = excluded." + column)
                .collect(joining(", "));
        return insert(root, given) + " on conflict (%s) do update set %s".formatted(columns(root.key(), ""), settable);
    }

    private static String insert(Table table, Collection<String> given) {
        var columns = table.travelling().stream().filter(given::contains).toList();
        return """
                insert into %s (%s) overriding system value
                select %s from jsonb_populate_recordset(null::%s, cast(:rows as jsonb)) x
                order by %s""".formatted(table.name(), columns(columns, ""), columns(columns, "x."), table.name(), columns(table.key(), "x."));
    }

    /** Lets the database count on from the greatest number; empty when it counts none. */
    Optional<String> countOn() {
        return root.numbered().map(column -> "select setval(pg_get_serial_sequence('%s', '%s'), (select coalesce(max(%s), 1) from %s))"
                .formatted(root.name(), column, column, root.name()));
    }

    private static String columns(Collection<String> names, String before) {
        return names.stream().map(name -> before + name).collect(joining(", "));
    }
}
