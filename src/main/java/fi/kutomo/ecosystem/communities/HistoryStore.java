package fi.kutomo.ecosystem.communities;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what happened in communities. */
@Component
public class HistoryStore {

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID community, Optional<UUID> member, Step.Act act, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into ecosystem.community_step (id, community, member, act, at, done_by) values (:id, :community, :member, :act, :at, :by)
                """)
                .param("id", Ids.next())
                .param("community", community)
                .param("member", member.orElse(null), Types.OTHER)
                .param("act", act.name())
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    /** The newest first. */
    public List<Step> of(UUID community, int atMost) {
        return jdbc.sql("select * from ecosystem.community_step where community = :community order by at desc, id desc limit :most")
                .param("community", community)
                .param("most", atMost)
                .query((row, _) -> new Step(
                        Optional.ofNullable(row.getObject("member", UUID.class)),
                        Step.Act.valueOf(row.getString("act")),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("done_by", UUID.class))))
                .list();
    }
}
