package fi.kutomo.accounts.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plants a marker for one person in every column whose comment says that it is personal, by what the database tells of its tables,
 * so that a new table is covered without a change here. Only values that the program must be able to read are named below.
 */
final class Planter {

    static final String MARK = "zqmark";

    private static final Pattern PERSON = Pattern.compile("person|sponsor|steward|[a-z]+_by|[a-z]+_person");

    /** Values that are read back as something special. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("accounts.role_grant.role", "'DEVELOPER'"),
            Map.entry("accounts.role_proposal.role", "'FUNDER'"),
            Map.entry("accounts.attestation.key_version", "1"),
            Map.entry("accounts.profile_field.field", "'themes'"),
            Map.entry("accounts.provider.key", "'example'"),
            Map.entry("accounts.provider.name", "'{\"fi\": \"Esimerkki\"}'"),
            Map.entry("accounts.provider.algorithms", "array['RS256']"),
            // Of somebody who has no account any more: no export can hold it, and it stays for its time
            Map.entry("accounts.barred.pseudonym", "repeat('b', 64)"),
            Map.entry("accounts.registration.email", "(select email from accounts.person where id = '%s')"),
            Map.entry("accounts.registration.ends_at", "now() + interval '1 day'"),
            Map.entry("accounts.address_change.ends_at", "now() + interval '1 day'"),
            Map.entry("ecosystem.suggestion.actor", "(select id from ecosystem.actor limit 1)"),
            Map.entry("ecosystem.survey_asked.lang", "'fi'"),
            Map.entry("evidence.weighing.weights", "'[]'"),
            Map.entry("evaluation.framework.version", "900"),
            Map.entry("evaluation.framework.content", "(select content from evaluation.framework limit 1)"),
            Map.entry("platform.stored_file.kind", "'PDF'"),
            Map.entry("platform.stored_file.sha256", "repeat('a', 64)"),
            Map.entry("platform.audit_part.part", "'agent'"),
            Map.entry("platform.audit_part.entry", "(select id from platform.audit_entry where person = '%s' limit 1)"),
            Map.entry("platform.feedback.email", "(select email from accounts.person where id = '%s')"),
            Map.entry("platform.feedback.answered_at", "now()"));

    private final JdbcClient sql;
    private final UUID person;
    private final Map<String, String> markers = new TreeMap<>();
    private final List<String> planted = new ArrayList<>();

    private Planter(JdbcClient sql, UUID person) {
        this.sql = sql;
        this.person = person;
    }

    private record Column(
            String table, String name, String type, boolean needed, boolean personal, String check, String parent, String parentColumn) {

        String full() {
            return table + "." + name;
        }
    }

    /** Plants, and tells which marker stands in which column. */
    static Map<String, String> plant(JdbcClient sql, UUID person) {
        var planter = new Planter(sql, person);
        var tables = planter.columns();
        tables.values().stream()
                .filter(columns -> columns.stream().anyMatch(Column::personal))
                .forEach(columns -> planter.plant(columns.getFirst().table(), tables));
        return planter.markers;
    }

    private void plant(String table, Map<String, List<Column>> tables) {
        if (planted.contains(table)) {
            return;
        }
        planted.add(table);
        var values = new LinkedHashMap<String, String>();
        for (var column : tables.get(table)) {
            value(column, tables).ifPresent(value -> values.put(column.name(), value));
        }
        if (table.equals("accounts.person")) {
            values.keySet().removeIf(name -> !markers.containsKey("accounts.person." + name));
            values.forEach((name, value) -> sql.sql("update accounts.person set " + name + " = " + value + " where id = :person")
                    .param("person", person)
                    .update());
            return;
        }
        sql.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + String.join(", ", values.values()) + ")")
                .update();
    }

    private java.util.Optional<String> value(Column column, Map<String, List<Column>> tables) {
        var known = KNOWN.get(column.full());
        if (known != null) {
            return java.util.Optional.of(known.formatted(person));
        }
        if (column.personal() && !column.type().equals("uuid") && !column.type().equals("boolean")) {
            return java.util.Optional.of(marker(column));
        }
        if (column.type().equals("uuid") && PERSON.matcher(column.name()).matches()) {
            return java.util.Optional.of("'" + person + "'");
        }
        if (!column.needed()) {
            return java.util.Optional.empty();
        }
        if (column.parent() != null) {
            return java.util.Optional.of(parent(column, tables));
        }
        return java.util.Optional.of(plain(column));
    }

    private String parent(Column column, Map<String, List<Column>> tables) {
        var first = "(select " + column.parentColumn() + " from " + column.parent() + " limit 1)";
        if (sql.sql("select count(*) from " + column.parent()).query(Long.class).single() == 0) {
            plant(column.parent(), tables);
        }
        return first;
    }

    private String marker(Column column) {
        var marker = MARK + "%03d".formatted(markers.size() + 1) + "x";
        markers.put(column.full(), marker);
        return switch (column.type()) {
            case "text[]" -> "array['" + marker + "']";
            case "jsonb" -> "'{\"said\": \"" + marker + "\"}'";
            case "bytea" -> "convert_to('" + marker + "', 'UTF8')";
            case "text" -> column.name().equals("email") || column.name().equals("address")
                    ? "'" + marker + "@example.org'"
                    : "'" + marker + "'";
            default -> throw new AssertionError("No marker for a column of type " + column.type() + ": " + column.full());
        };
    }

    private static String plain(Column column) {
        var allowed = Pattern.compile("'([^']+)'::text").matcher(column.check());
        if (column.type().equals("text") && column.check().contains(" ANY ") && allowed.find()) {
            return "'" + allowed.group(1) + "'";
        }
        return switch (column.type()) {
            case "text" -> "'x" + UUID.randomUUID() + "'";
            case "uuid" -> "gen_random_uuid()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            case "boolean" -> "false";
            case "date" -> "current_date";
            case "timestamp with time zone" -> "now()";
            default -> column.type().endsWith("[]") ? "'{}'" : least(column.check());
        };
    }

    /** The least number that a column takes, where it says so. */
    private static String least(String check) {
        var least = Pattern.compile(">= (\\d+)\\)").matcher(check);
        return least.find() && !least.group(1).equals("0") ? least.group(1) : "1";
    }

    private Map<String, List<Column>> columns() {
        var tables = new TreeMap<String, List<Column>>();
        sql.sql("""
                select n.nspname || '.' || c.relname as relation, a.attname, format_type(a.atttypid, null) as type,
                    a.attnotnull and not a.atthasdef and a.attidentity = '' as needed,
                    coalesce(col_description(c.oid, a.attnum), '') like 'personal:%' as personal,
                    coalesce((select pg_get_constraintdef(k.oid) from pg_constraint k
                        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] limit 1), '') as checked,
                    f.confrelid::regclass::text as parent,
                    (select attname from pg_attribute where attrelid = f.confrelid and attnum = f.confkey[array_position(f.conkey, a.attnum)])
                        as parent_column
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and a.attnum = any (f.conkey)
                where c.relkind = 'r'
                  and n.nspname in (
                      'platform', 'accounts', 'vocabulary', 'catalogue', 'knowledge', 'evidence', 'ecosystem', 'forum', 'evaluation', 'gatherings', 'learning', 'exchange', 'search', 'notifications')
                order by (n.nspname || '.' || c.relname) <> 'accounts.person', 1, a.attnum
                """)
                .query((row, _) -> new Column(
                        row.getString("relation"),
                        row.getString("attname"),
                        row.getString("type"),
                        row.getBoolean("needed"),
                        row.getBoolean("personal"),
                        row.getString("checked"),
                        row.getString("parent"),
                        row.getString("parent_column")))
                .list()
                .forEach(column -> tables.computeIfAbsent(column.table(), _ -> new ArrayList<>()).add(column));
        return tables;
    }
}
