package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.portable.Portable;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.world.KutomoTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table of the modules whose records travel either goes with an export or says why it stays. */
@KutomoTest
class PortableTest {

    private static final List<String> MODULES = List.of("evidence", "ecosystem", "forum", "evaluation", "gatherings", "learning", "notifications");

    @Autowired
    List<Portable> portables;

    @Autowired
    JdbcClient sql;

    @Autowired
    Messages messages;

    @Test
    void holdsEveryTableOrSaysWhyNot() throws IOException {
        var staying = staying();
        assertThat(staying.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(10));
        var told = new java.util.ArrayList<>(travelling());
        told.addAll(staying.keySet());
        var all = sql.sql("select schemaname || '.' || tablename from pg_tables where schemaname = any (:modules)")
                .param("modules", MODULES.toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(told)
                .as("each table once: in a Portable, or in src/main/resources/<module>/staying.txt with the reason")
                .containsExactlyInAnyOrderElementsOf(all);
    }

    /** Who did something stays, so a row must be able to do without. */
    @Test
    void canLeavePeopleBehind() {
        var bound = sql.sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname || '.' || c.relname = any (:tables) and a.attnum > 0
                          and (col_description(c.oid, a.attnum) like 'personal: %' and a.attnotnull and not a.atthasdef
                               or a.attname ~ '(_by|^by|^person|^submitter)$' and coalesce(col_description(c.oid, a.attnum), '') not like 'personal: %')
                        """)
                .param("tables", travelling().toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(bound).isEmpty();
    }

    @Test
    void callsEveryKindByAName() {
        for (var portable : portables) {
            var key = "exchange.importing.kinds." + portable.kind().word();
            assertThat(messages.in(Lang.FI, key, 1)).isNotEqualTo(key);
        }
    }

    private List<String> travelling() {
        return portables.stream().flatMap(portable -> portable.kind().tables().stream()).toList();
    }

    private static Map<String, String> staying() throws IOException {
        var staying = new TreeMap<String, String>();
        for (var module : MODULES) {
            for (var line : Files.readAllLines(Path.of("src/main/resources", module, "staying.txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split(" \\| ", 2);
                    staying.put(parts[0], parts[1]);
                }
            }
        }
        return staying;
    }
}
