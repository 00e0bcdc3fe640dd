package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final String OURS = "('platform', 'accounts', 'vocabulary', 'catalogue', 'knowledge', 'evidence', 'ecosystem', 'forum', 'evaluation', 'gatherings', 'learning', 'exchange', 'search', 'notifications')";

    /** Tables whose shape a library decides. */
    private static final Set<String> FOREIGN = Set.of("accounts.session", "accounts.session_attributes", "platform.event_publication");

    @Test
    void keepsTimeWithItsZone() {
        assertThat(columns("data_type = 'timestamp without time zone'")).isEmpty();
    }

    @Test
    void limitsNoTextByType() {
        assertThat(columns("data_type = 'character varying'")).isEmpty();
    }

    @Test
    void indexesEveryForeignKey() {
        var bare = database.jdbc()
                .sql(
                        """
                        select n.nspname || '.' || t.relname || ' ' || c.conname
                        from pg_constraint c
                        join pg_class t on t.oid = c.conrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        where c.contype = 'f' and n.nspname in %s
                          and not exists (
                              select 1 from pg_index i
                              where i.indrelid = c.conrelid
                                and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
                          )
                        """
                                .formatted(OURS))
                .query(String.class)
                .list();
        assertThat(bare.stream().filter(name -> FOREIGN.stream().noneMatch(name::startsWith)).toList()).isEmpty();
    }

    @Test
    void pointsAlongTheArrows() {
        var crossing = database.jdbc()
                .sql(
                        """
                        select fn.nspname || ' -> ' || tn.nspname
                        from pg_constraint c
                        join pg_class f on f.oid = c.conrelid
                        join pg_namespace fn on fn.oid = f.relnamespace
                        join pg_class t on t.oid = c.confrelid
                        join pg_namespace tn on tn.oid = t.relnamespace
                        where c.contype = 'f' and fn.nspname <> tn.nspname
                        group by 1
                        """)
                .query(String.class)
                .list();
        assertThat(crossing)
                .isSubsetOf(
                        "knowledge -> catalogue", "knowledge -> accounts", "knowledge -> vocabulary", "knowledge -> platform",
                        "exchange -> knowledge", "exchange -> accounts", "exchange -> platform", "search -> catalogue",
                        "search -> accounts", "evidence -> knowledge", "evidence -> accounts", "evidence -> platform",
                        "ecosystem -> knowledge",
                        "evaluation -> evidence", "evaluation -> knowledge", "evaluation -> accounts", "evaluation -> platform", "forum -> platform", "catalogue -> vocabulary", "accounts -> platform", "vocabulary -> accounts");
    }

    @Test
    void standsAsDocumented() {
        var lines = database.jdbc()
                .sql(
                        """
                        select table_schema || '.' || table_name || '  ' || string_agg(
                            column_name || ' ' || data_type || case is_nullable when 'NO' then ' not null' else '' end, ', '
                            order by ordinal_position)
                        from information_schema.columns
                        where table_schema in %s
                        group by table_schema, table_name
                        order by table_schema, table_name
                        """
                                .formatted(OURS))
                .query(String.class)
                .list();
        Generated.check("schema.txt", "Tables and views with their columns.\n" + String.join("\n", lines));
    }

    private List<String> columns(String condition) {
        return database
                .jdbc()
                .sql("select table_schema || '.' || table_name || '.' || column_name from information_schema.columns where "
                        + condition + " and table_schema in " + OURS)
                .query(String.class)
                .list()
                .stream()
                .filter(name -> FOREIGN.stream().noneMatch(name::startsWith))
                .toList();
    }
}
