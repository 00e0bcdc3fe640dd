package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.suggesting.Suggestion.Named;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.ecosystem.suggesting.Suggestion.What;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of suggestions. */
@Component
class SuggestionStore {

    private static final String OPEN = " from ecosystem.suggestion s left join ecosystem.actor a on a.id = s.actor "
            + Sight.people("a")
            + "where s.state = 'OPEN' and (s.actor is null and (:everywhere or s.region = any (:deciding::text[])) or s.actor is not null and "
            + Sight.shown("a")
            + " and (a.id = any (:own::uuid[]) or :all and a.kind <> 'PERSON')) ";

    private final JdbcClient jdbc;

    SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Suggestion> find(UUID id) {
        return jdbc.sql("select * from ecosystem.suggestion where id = :id").param("id", id).query((row, _) -> suggestion(row)).optional();
    }

    void insert(Suggestion suggestion) {
        var what = suggestion.what();
        jdbc.sql("""
                insert into ecosystem.suggestion (id, actor, about, named, kind, region, lang, words, source, email, state, sent_at, sent_by)
                values (:id, :actor, :about, :named, :kind, :region, :lang, :words, :source, :email, 'OPEN', :at, :by)
                """)
                .param("id", suggestion.id())
                .param("actor", suggestion.actor().orElse(null), Types.OTHER)
                .param("about", what.about().name())
                .param("named", what.named().name())
                .param("kind", what.named().kind().map(ActorKind::name).orElse(null), Types.VARCHAR)
                .param("region", what.named().region().orElse(null), Types.VARCHAR)
                .param("lang", what.lang().tag())
                .param("words", what.words())
                .param("source", what.source())
                .param("email", what.email().orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(suggestion.sent()))
                .param("by", suggestion.sentBy().orElse(null), Types.OTHER)
                .update();
    }

    /**
     * Answers it once, and forgets where the answer goes.
     *
     * @param made what became of a missing actor
     * @return whether this was the first answer
     */
    boolean answer(UUID id, State state, String answer, Optional<UUID> made, Instant at, Optional<UUID> by) {
        return jdbc.sql("""
                update ecosystem.suggestion
                set state = :state, answer = :answer, actor = coalesce(actor, :made::uuid), email = null, answered_at = :at, answered_by = :by
                where id = :id and state = 'OPEN'
                """)
                .param("state", state.name())
                .param("answer", answer)
                .param("made", made.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update() == 1;
    }

    /**
     * Those that wait for this reader, the oldest first: about own actors, or about all that are not people, and missing actors on which the
     * reader decides.
     */
    List<Suggestion> open(Sight sight, boolean all, AnswerRules.Realm realm, int offset, int atMost) {
        return asked("select s.*" + OPEN + "order by s.sent_at, s.id offset :offset limit :most", sight, all, realm)
                .param("offset", offset)
                .param("most", atMost)
                .query((row, _) -> suggestion(row))
                .list();
    }

    long count(Sight sight, boolean all, AnswerRules.Realm realm) {
        return asked("select count(*)" + OPEN, sight, all, realm).query(Long.class).single();
    }

    private StatementSpec asked(String query, Sight sight, boolean all, AnswerRules.Realm realm) {
        return sight.on(jdbc.sql(query))
                .param("all", all)
                .param("everywhere", realm.everywhere())
                .param("deciding", realm.regions().toArray(String[]::new));
    }

    /** How many about these actors, and about missing ones of the region, have waited since; of people only they themselves know. */
    int waiting(Collection<UUID> actors, String region, Instant sentBefore) {
        return jdbc.sql("""
                select count(*) from ecosystem.suggestion s left join ecosystem.actor a on a.id = s.actor
                where s.state = 'OPEN' and s.sent_at < :before
                  and (s.actor is null and s.region = :region or a.id = any (:actors) and a.state = 'SHOWN' and a.kind <> 'PERSON')
                """)
                .param("before", Timestamp.from(sentBefore))
                .param("actors", actors.toArray(UUID[]::new))
                .param("region", region)
                .query(Integer.class)
                .single();
    }

    /** Whether something else about this actor, or about missing ones of this region, has been waiting since. */
    boolean waits(Optional<UUID> actor, Optional<String> region, Instant since) {
        return jdbc.sql("""
                select exists (
                    select from ecosystem.suggestion
                    where actor is not distinct from :actor::uuid and region is not distinct from :region::text and state = 'OPEN' and sent_at > :since)
                """)
                .param("actor", actor.orElse(null), Types.OTHER)
                .param("region", region.orElse(null), Types.VARCHAR)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        var named = new Named(
                row.getString("named"), Optional.ofNullable(row.getString("kind")).map(ActorKind::valueOf), Optional.ofNullable(row.getString("region")));
        return new Suggestion(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                new What(
                        About.valueOf(row.getString("about")), named, Lang.of(row.getString("lang")).orElse(Lang.FI), row.getString("words"),
                        row.getString("source"), Optional.ofNullable(row.getString("email"))),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getTimestamp("sent_at").toInstant(),
                Optional.ofNullable(row.getObject("sent_by", UUID.class)),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}
