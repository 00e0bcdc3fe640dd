package fi.kutomo.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database itself says of our tables: names, columns, keys, sequences, history. */
final class Schema {

    private static final String OURS = "nspname not like 'pg\\_%' and nspname <> 'information_schema'";
    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** @param order the columns of the primary key, or all columns where there is none */
    record Table(String schema, String name, List<String> columns, List<String> order) {

        String sql() {
            return quoted(schema) + "." + quoted(name);
        }

        String copy() {
            return "copy (select " + list(columns) + " from " + sql() + " order by " + list(order) + ") to stdout";
        }
    }

    /** A foreign key with the statement that makes it again. */
    record ForeignKey(String table, String name, String definition) {}

    List<Table> tables() throws SQLException {
        return query(
                """
                select n.nspname, c.relname,
                       (select array_agg(a.attname order by a.attnum) from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
                       (select array_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                         where i.indrelid = c.oid and i.indisprimary) as key
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r' and %s and not (n.nspname = 'public' and c.relname = '%s')
                 order by 1, 2
                """.formatted(OURS, HISTORY),
                rows -> {
                    var columns = strings(rows, 3);
                    var key = strings(rows, 4);
                    return new Table(rows.getString(1), rows.getString(2), columns, key.isEmpty() ? columns : key);
                });
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return query(
                """
                select k.conrelid::regclass::text, k.conname, pg_get_constraintdef(k.oid)
                  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                 where k.contype = 'f' and k.conparentid = 0 and %s
                """.formatted(OURS),
                rows -> new ForeignKey(rows.getString(1), quoted(rows.getString(2)), rows.getString(3)));
    }

    List<Manifest.SequencePart> sequences() throws SQLException {
        var parts = new ArrayList<Manifest.SequencePart>();
        for (var name : query(
                "select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and "
                        + OURS + " order by 1, 2",
                rows -> List.of(rows.getString(1), rows.getString(2)))) {
            parts.addAll(query(
                    "select last_value, is_called from " + quoted(name.get(0)) + "." + quoted(name.get(1)),
                    rows -> new Manifest.SequencePart(name.get(0), name.get(1), rows.getLong(1), rows.getBoolean(2))));
        }
        return parts;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return query(
                "select version, script, coalesce(checksum, 0) from public." + HISTORY
                        + " where success and version is not null order by installed_rank",
                rows -> new Manifest.Migration(rows.getString(1), rows.getString(2), rows.getInt(3)));
    }

    List<String> materializedViews() throws SQLException {
        return query(
                "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'm' and "
                        + OURS,
                rows -> rows.getString(1));
    }

    /** For this transaction, values read as the same text on every machine, so that sums can be compared. */
    void readAlikeEverywhere() throws SQLException {
        execute("set local time zone 'UTC'");
        execute("set local datestyle to 'ISO'");
        execute("set local intervalstyle to 'postgres'");
        execute("set local extra_float_digits to 1");
    }

    /** Leaves the database as it was before the first migration. */
    void dropEverything() throws SQLException {
        for (var schema : query(
                "select nspname from pg_namespace where nspname <> 'public' and " + OURS, rows -> rows.getString(1))) {
            execute("drop schema " + quoted(schema) + " cascade");
        }
        for (var table : query(
                "select c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'",
                rows -> rows.getString(1))) {
            execute("drop table " + table + " cascade");
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(List<String> names) {
        return String.join(", ", names.stream().map(Schema::quoted).toList());
    }

    private static List<String> strings(ResultSet rows, int column) throws SQLException {
        var array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private <T> List<T> query(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    /** Turns a row into a value. */
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }
}
