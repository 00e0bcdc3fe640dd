package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of suggestions. */
@Component
class SuggestionStore {

    private static final String OPEN = " from ecosystem.suggestion s join ecosystem.actor a on a.id = s.actor "
            + Sight.people("a")
            + "where s.state = 'OPEN' and "
            + Sight.shown("a")
            + " and (a.id = any (:own::uuid[]) or :all and a.kind <> 'PERSON') ";

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Suggestion> find(UUID id) {
        return jdbc.sql("select * from ecosystem.suggestion where id = :id").param("id", id).query((row, _) -> suggestion(row)).optional();
    }

    void insert(Suggestion suggestion) {
        jdbc.sql("""
                insert into ecosystem.suggestion (id, actor, facet, lang, words, source, state, sent_at, sent_by)
                values (:id, :actor, :facet, :lang, :words, :source, 'OPEN', :at, :by)
                """)
                .param("id", suggestion.id())
                .param("actor", suggestion.actor())
                .param("facet", suggestion.facet().name())
                .param("lang", suggestion.lang().tag())
                .param("words", suggestion.words())
                .param("source", suggestion.source())
                .param("at", Timestamp.from(suggestion.sent()))
                .param("by", suggestion.sentBy().orElse(null), Types.OTHER)
                .update();
    }

    /** Answers it once; whether this was the first answer. */
    boolean answer(UUID id, State state, String answer, Instant at, Optional<UUID> by) {
        return jdbc.sql("""
                update ecosystem.suggestion set state = :state, answer = :answer, answered_at = :at, answered_by = :by where id = :id and state = 'OPEN'
                """)
                .param("state", state.name())
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update() == 1;
    }

    /** Those that wait for this reader, the oldest first: about own actors, or about all that are not people. */
    List<Suggestion> open(Sight sight, boolean all, int offset, int atMost) {
        return sight.on(jdbc.sql("select s.*" + OPEN + "order by s.sent_at, s.id offset :offset limit :most"))
                .param("all", all)
                .param("offset", offset)
                .param("most", atMost)
                .query((row, _) -> suggestion(row))
                .list();
    }

    long count(Sight sight, boolean all) {
        return sight.on(jdbc.sql("select count(*)" + OPEN)).param("all", all).query(Long.class).single();
    }

    /** How many about these actors have waited since; of people only they themselves know. */
    int waiting(Collection<UUID> actors, Instant sentBefore) {
        return jdbc.sql("""
                select count(*) from ecosystem.suggestion s join ecosystem.actor a on a.id = s.actor
                where s.state = 'OPEN' and s.sent_at < :before and a.id = any (:actors) and a.state = 'SHOWN' and a.kind <> 'PERSON'
                """)
                .param("before", Timestamp.from(sentBefore))
                .param("actors", actors.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Whether something else about this actor has been waiting since. */
    boolean waits(UUID actor, Instant since) {
        return jdbc.sql("select exists (select from ecosystem.suggestion where actor = :actor and state = 'OPEN' and sent_at > :since)")
                .param("actor", actor)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getObject("actor", UUID.class),
                Facet.valueOf(row.getString("facet")),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                row.getString("words"),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getTimestamp("sent_at").toInstant(),
                Optional.ofNullable(row.getObject("sent_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}
