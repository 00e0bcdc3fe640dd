package fi.kutomo.ecosystem.bringing;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.ecosystem.bringing.BroughtNet.Left;
import fi.kutomo.ecosystem.bringing.BroughtNet.Source;
import fi.kutomo.ecosystem.bringing.BroughtNet.State;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of networks that were brought. */
@Component
class BroughtNetStore {

    private static final String CONCERNS = """
            from ecosystem.brought_net n
            where n.sent_by = :self or :decides and (:everywhere or n.region is null or n.region = any (:regions))
            """;

    private final JdbcClient jdbc;

    BroughtNetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this member has not sent the same file before */
    boolean insert(BroughtNet net) {
        return jdbc.sql("""
                insert into ecosystem.brought_net (id, digest, format, lang, maker, made_on, permission, region, reach, state, people, people_ties, derived, unread,
                    sent_at, sent_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Arrays.asList(
                        net.id(), net.digest(), net.format(), net.lang().tag(), net.source().maker(), net.source().made().map(Date::valueOf).orElse(null),
                        net.source().permission(), net.source().region().orElse(null), net.source().reach().ordinal(), net.left().people(),
                        net.left().peopleTies(), net.left().derived(), net.left().unread(), Timestamp.from(net.sent()), net.sentBy().orElse(null)))
                .update() == 1;
    }

    /** The one that this member has sent with these files, unless it was taken back; of the shell the one that nobody has sent. */
    Optional<BroughtNet> same(String digest, Optional<UUID> sender) {
        return jdbc.sql("""
                select * from ecosystem.brought_net where digest = :digest and sent_by is not distinct from :sender::uuid and state <> 'TAKEN_BACK'
                order by sent_at desc limit 1
                """)
                .param("digest", digest)
                .param("sender", sender.orElse(null), Types.OTHER)
                .query((row, _) -> net(row))
                .optional();
    }

    BroughtNet get(UUID id) {
        return jdbc.sql("select * from ecosystem.brought_net where id = :id").param("id", id).query((row, _) -> net(row)).optional()
                .orElseThrow(() -> new NotFound("brought net " + id));
    }

    /** Held until the end of the transaction, so that two who decide at once do so one after the other. */
    BroughtNet lock(UUID id) {
        return jdbc.sql("select * from ecosystem.brought_net where id = :id for update").param("id", id).query((row, _) -> net(row)).optional()
                .orElseThrow(() -> new NotFound("brought net " + id));
    }

    void decide(UUID id, State state, String answer, Instant at, Optional<UUID> by) {
        jdbc.sql("update ecosystem.brought_net set state = :state, answer = :answer, decided_at = :at, decided_by = :by where id = :id")
                .param("state", state.name())
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Those that this person sent or decides on: what waits first, and of that the oldest first. */
    List<BroughtNet> concerning(Optional<UUID> self, Optional<Realm> realm, int from, int atMost) {
        return concerns("select n.* " + CONCERNS + """
                order by n.state <> 'WAITING', case when n.state = 'WAITING' then n.sent_at end, n.sent_at desc, n.id offset :from limit :most
                """, self, realm)
                .param("from", from)
                .param("most", atMost)
                .query((row, _) -> net(row))
                .list();
    }

    long count(Optional<UUID> self, Optional<Realm> realm) {
        return concerns("select count(*) " + CONCERNS, self, realm).query(Long.class).single();
    }

    private JdbcClient.StatementSpec concerns(String question, Optional<UUID> self, Optional<Realm> realm) {
        return jdbc.sql(question)
                .param("self", self.orElse(null), Types.OTHER)
                .param("decides", realm.isPresent())
                .param("everywhere", realm.filter(Realm::everywhere).isPresent())
                .param("regions", realm.map(each -> each.regions().toArray(String[]::new)).orElse(new String[0]));
    }

    /** Those that wait for the weavers of a region, or of any. */
    List<BroughtNet> waitingIn(String region, int atMost) {
        return jdbc.sql("""
                select * from ecosystem.brought_net where state = 'WAITING' and (region = :region or region is null) order by sent_at, id limit :most
                """)
                .param("region", region)
                .param("most", atMost)
                .query((row, _) -> net(row))
                .list();
    }

    private static BroughtNet net(ResultSet row) throws SQLException {
        return new BroughtNet(
                row.getObject("id", UUID.class),
                row.getString("digest"),
                row.getString("format"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                new Source(
                        row.getString("maker"), Optional.ofNullable(row.getDate("made_on")).map(Date::toLocalDate), row.getString("permission"),
                        Optional.ofNullable(row.getString("region")), Scope.values()[row.getInt("reach")]),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                new Left(row.getInt("people"), row.getInt("people_ties"), row.getInt("derived"), row.getInt("unread")),
                row.getTimestamp("sent_at").toInstant(),
                Optional.ofNullable(row.getObject("sent_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)));
    }
}
