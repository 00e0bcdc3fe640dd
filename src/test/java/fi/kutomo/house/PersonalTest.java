package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column that can hold a text says whether it is personal and for which purpose, or why not. */
@KutomoTest
class PersonalTest {

    private static final String COLUMNS =
            """
            select n.nspname || '.' || c.relname || '.' || a.attname as name, coalesce(col_description(c.oid, a.attnum), '') as says
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r'
              and n.nspname in ('platform', 'accounts', 'vocabulary', 'catalogue', 'knowledge', 'evidence', 'ecosystem', 'forum', 'evaluation', 'gatherings', 'learning', 'exchange', 'search', 'notifications')
            """;

    @Autowired
    JdbcClient sql;

    @Autowired
    List<Purpose> purposes;

    @Autowired
    Messages messages;

    private record Column(String name, String says) {}

    @Test
    void isSaidOfEveryColumnThatHoldsText() {
        var silent = columns(" and format_type(a.atttypid, null) in ('text', 'json', 'jsonb', 'bytea', 'inet', 'text[]')").stream()
                .filter(column -> !column.says().matches("personal: [a-z-]+|impersonal: .{5,}"))
                .map(Column::name)
                .toList();
        assertThat(silent).as("comment on column … is 'personal: <purpose>' or 'impersonal: <reason>'").isEmpty();
    }

    @Test
    void hasAPurposeThatTheNoticeNames() {
        var known = purposes.stream().map(Purpose::key).toList();
        assertThat(columns("").stream().map(Column::says).filter(says -> says.startsWith("personal: ")).map(says -> says.substring(10)))
                .isSubsetOf(known);
        for (var purpose : purposes) {
            for (var part : List.of("name", "data", "why", "howLong")) {
                assertThat(messages.in(Lang.FI, purpose.module() + ".purpose." + purpose.key() + "." + part))
                        .isNotEqualTo(purpose.module() + ".purpose." + purpose.key() + "." + part);
            }
        }
    }

    @Test
    void isKeptForEachPurposeThatIsDeclared() {
        var used = columns("").stream().map(Column::says).toList();
        assertThat(purposes).allSatisfy(purpose -> assertThat(used).contains("personal: " + purpose.key()));
    }

    private List<Column> columns(String condition) {
        return sql.sql(COLUMNS + condition + " order by 1").query((row, _) -> new Column(row.getString(1), row.getString(2))).list();
    }
}
