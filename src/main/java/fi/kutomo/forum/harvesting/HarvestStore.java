package fi.kutomo.forum.harvesting;

import fi.kutomo.platform.kernel.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what was made of posts. */
@Component
class HarvestStore {

    private final JdbcClient jdbc;

    HarvestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Harvest harvest) {
        jdbc.sql("""
                insert into forum.harvest (id, post, kind, thing, proposal, field, made_by, made_at)
                values (:id, :post, :kind, :thing, :proposal, :field, :by, :at)
                """)
                .param("id", harvest.id())
                .param("post", harvest.post())
                .param("kind", harvest.kind().name())
                .param("thing", harvest.thing().kind() + "/" + harvest.thing().id())
                .param("proposal", harvest.proposal().orElse(null), Types.OTHER)
                .param("field", harvest.field())
                .param("by", harvest.by().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(harvest.at()))
                .update();
    }

    /** What was made of these posts, in the order in which it was made. */
    List<Harvest> of(Collection<UUID> posts) {
        return posts.isEmpty()
                ? List.of()
                : jdbc.sql("select * from forum.harvest where post = any (:posts) order by made_at, id")
                        .param("posts", posts.toArray(UUID[]::new))
                        .query((row, _) -> harvest(row))
                        .list();
    }

    private static Harvest harvest(ResultSet row) throws SQLException {
        var thing = row.getString("thing");
        int slash = thing.lastIndexOf('/');
        return new Harvest(
                row.getObject("id", UUID.class), row.getObject("post", UUID.class), Harvest.Kind.valueOf(row.getString("kind")),
                new Ref(thing.substring(0, slash), UUID.fromString(thing.substring(slash + 1))),
                Optional.ofNullable(row.getObject("proposal", UUID.class)), row.getString("field"), Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant());
    }
}
