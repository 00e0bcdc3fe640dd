package fi.kutomo.platform.portable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself says of tables: columns with their comments, primary keys, foreign keys. Read once. */
final class Tables {

    private final Map<String, Table> known;

    private Tables(Map<String, Table> known) {
        this.known = known;
    }

    /**
     * A column.
     *
     * @param stays whether it is personal or computed, so that it does not travel
     * @param numbered whether the database counts it up
     */
    record Column(String name, boolean stays, boolean numbered) {}

    /** A foreign key. */
    record Pointer(List<String> columns, String table, List<String> theirs) {}

    /** A table with its columns in their order. */
    record Table(String name, List<Column> columns, List<String> key, List<Pointer> pointers) {

        /** The name without its schema. */
        String word() {
            return name.substring(name.indexOf('.') + 1);
        }

        List<String> travelling() {
            return columns.stream().filter(column -> !column.stays()).map(Column::name).toList();
        }

        List<String> staying() {
            return columns.stream().filter(Column::stays).map(Column::name).toList();
        }

        Optional<String> numbered() {
            return columns.stream().filter(Column::numbered).map(Column::name).findFirst();
        }

        Optional<Pointer> to(String table) {
            return pointers.stream().filter(pointer -> pointer.table().equals(table)).findFirst();
        }
    }

    Table get(String name) {
        return Objects.requireNonNull(known.get(name), () -> "No such table: " + name);
    }

    static Tables read(JdbcClient jdbc) {
        var columns = new LinkedHashMap<String, List<Column>>();
        jdbc.sql("""
                select n.nspname || '.' || c.relname, a.attname, a.attgenerated <> '' or coalesce(col_description(c.oid, a.attnum), '') like 'personal: %',
                    a.attidentity <> ''
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
                join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^(pg_|information_schema)'
                where a.attnum > 0 and not a.attisdropped
                order by 1, a.attnum
                """)
                .query(row -> {
                    columns.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new Column(row.getString(2), row.getBoolean(3), row.getBoolean(4)));
                });
        var keys = new LinkedHashMap<String, List<String>>();
        var pointers = new LinkedHashMap<String, List<Pointer>>();
        jdbc.sql("""
                select n.nspname || '.' || c.relname, k.contype::text,
                    (select array_agg(a.attname::text order by u.at) from unnest(k.conkey) with ordinality u (num, at)
                        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num),
                    fn.nspname || '.' || f.relname,
                    (select array_agg(a.attname::text order by u.at) from unnest(k.confkey) with ordinality u (num, at)
                        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num)
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_class f on f.oid = k.confrelid
                left join pg_namespace fn on fn.oid = f.relnamespace
                where k.contype in ('p', 'f')
                order by k.conname
                """)
                .query(row -> {
                    var mine = List.of((String[]) row.getArray(3).getArray());
                    if (row.getString(2).equals("p")) {
                        keys.put(row.getString(1), mine);
                    } else {
                        var theirs = List.of((String[]) row.getArray(5).getArray());
                        pointers.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(new Pointer(mine, row.getString(4), theirs));
                    }
                });
        var known = new LinkedHashMap<String, Table>();
        columns.forEach((name, all) -> known.put(
                name, new Table(name, List.copyOf(all), keys.getOrDefault(name, List.of()), List.copyOf(pointers.getOrDefault(name, List.of())))));
        return new Tables(known);
    }
}
