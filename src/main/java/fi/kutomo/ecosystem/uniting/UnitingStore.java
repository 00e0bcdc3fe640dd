package fi.kutomo.ecosystem.uniting;

import fi.kutomo.ecosystem.actors.Actor.State;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what was decided of actors that look like one. */
@Component
class UnitingStore {

    private static final String UNITED =
            """
            select u.*, k.name as kept_name, o.name as other_name from ecosystem.uniting u
            join ecosystem.actor k on k.id = u.kept join ecosystem.actor o on o.id = u.other and o.state = 'GONE' and o.became = u.kept
            where u.state = 'UNITED'
            """;

    private final JdbcClient jdbc;
    private final Json json;

    UnitingStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Two that became one and still are. */
    record United(UUID id, UUID kept, UUID other, LocalizedText keptName, LocalizedText otherName, State stood) {}

    List<UUID> networks() {
        return jdbc.sql("select id from ecosystem.actor where kind = 'NETWORK' and state <> 'GONE'").query(UUID.class).list();
    }

    /** Those of these pairs of which something is decided. */
    Set<Set<UUID>> decided(Collection<Set<UUID>> pairs) {
        var ids = pairs.stream().flatMap(Set::stream).distinct().toArray(UUID[]::new);
        return jdbc.sql("select kept, other from ecosystem.uniting where kept = any (:ids) and other = any (:ids)")
                .param("ids", ids)
                .query((row, _) -> Set.of(row.getObject("kept", UUID.class), row.getObject("other", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The last ones first. */
    List<United> united(int atMost) {
        return jdbc.sql(UNITED + " order by u.at desc, u.id limit :most").param("most", atMost).query((row, _) -> united(row)).list();
    }

    /** Where the two worked before they became one, by what became of them. */
    Map<UUID, List<Set<String>>> sides(Collection<UUID> united) {
        return jdbc.sql("""
                select u.id,
                    array(select distinct s.term from ecosystem.statement s where s.facet = 'REGION' and s.actor = u.kept
                        and (s.came_from is null or s.came_from not in (select ecosystem.merged_into(array[u.other])))) as kept,
                    array(select distinct s.term from ecosystem.statement s where s.facet = 'REGION' and (s.actor = u.other
                        or s.actor = u.kept and s.came_from in (select ecosystem.merged_into(array[u.other])))) as other
                from ecosystem.uniting u where u.id = any (:ids)
                """)
                .param("ids", united.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), List.of(terms(row, "kept"), terms(row, "other"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> terms(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    United lockUnited(UUID id) {
        return jdbc.sql(UNITED + " and u.id = :id for update").param("id", id).query((row, _) -> united(row)).optional()
                .orElseThrow(() -> new NotFound("united actors " + id));
    }

    void decide(UUID id, Alike.Pair pair, boolean united, Instant at) {
        var taken = jdbc.sql("""
                insert into ecosystem.uniting (id, kept, other, state, stood, at) values (:id, :kept, :other, :state, :stood, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("kept", pair.kept().id())
                .param("other", pair.other().id())
                .param("state", united ? "UNITED" : "APART")
                .param("stood", pair.other().state().name())
                .param("at", Timestamp.from(at))
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.uniting.decided");
        }
    }

    /** The other one stands where it stood. */
    void part(United united, Instant at) {
        jdbc.sql("update ecosystem.uniting set state = 'APART', at = :at where id = :id").param("at", Timestamp.from(at)).param("id", united.id()).update();
        jdbc.sql("update ecosystem.actor set state = :stood, became = null, changed_at = :at where id = :other")
                .param("stood", united.stood().name())
                .param("at", Timestamp.from(at))
                .param("other", united.other())
                .update();
    }

    private United united(ResultSet row) throws SQLException {
        return new United(
                row.getObject("id", UUID.class),
                row.getObject("kept", UUID.class),
                row.getObject("other", UUID.class),
                json.read(row.getString("kept_name"), LocalizedText.class),
                json.read(row.getString("other_name"), LocalizedText.class),
                State.valueOf(row.getString("stood")));
    }
}
