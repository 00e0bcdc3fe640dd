package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Proposals;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps suggestions. A newer one for the same text overtakes the older. */
@Component
public class SuggestionStore {

    private static final String SELECT = "select id, entry, field, lang, said, note, at from knowledge.suggestion";

    private final JdbcClient jdbc;

    public SuggestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(List<Suggestion> suggestions, Caller caller) {
        for (var suggestion : suggestions) {
            overtake(suggestion);
            jdbc.sql("""
                    insert into knowledge.suggestion (id, entry, field, lang, said, note, at, person, state)
                    values (:id, :entry, :field, :lang, :said, :note, :at, :person, 'OPEN')
                    """)
                    .param("id", suggestion.id())
                    .param("entry", suggestion.entry().value())
                    .param("field", suggestion.field())
                    .param("lang", suggestion.lang().map(Lang::tag).orElse(null), Types.VARCHAR)
                    .param("said", suggestion.said())
                    .param("note", suggestion.note())
                    .param("at", Timestamp.from(suggestion.at()))
                    .param("person", caller.person().orElse(null), Types.OTHER)
                    .update();
        }
    }

    private void overtake(Suggestion newer) {
        jdbc.sql("""
                update knowledge.suggestion set state = 'OVERTAKEN', decided_at = :at
                where entry = :entry and field = :field and lang is not distinct from :lang::text and state = 'OPEN'
                """)
                .param("at", Timestamp.from(newer.at()))
                .param("entry", newer.entry().value())
                .param("field", newer.field())
                .param("lang", newer.lang().map(Lang::tag).orElse(null), Types.VARCHAR)
                .update();
    }

    Suggestion lockOpen(UUID id) {
        return jdbc.sql(SELECT + " where id = :id and state = 'OPEN' for update")
                .param("id", id)
                .query((row, _) -> suggestion(row))
                .optional()
                .orElseThrow(() -> new NotFound("suggestion " + id));
    }

    /** Open suggestions for one entry, oldest first. */
    public List<Suggestion> open(EntryId entry) {
        return jdbc.sql(SELECT + " where entry = :entry and state = 'OPEN' order by at, id")
                .param("entry", entry.value())
                .query((row, _) -> suggestion(row))
                .list();
    }

    /** All open suggestions, oldest first, for the editors' desk. */
    public List<Suggestion> open(int atMost) {
        return jdbc.sql(SELECT + " where state = 'OPEN' order by at, id limit :most")
                .param("most", atMost)
                .query((row, _) -> suggestion(row))
                .list();
    }

    /** What became of these. */
    public Map<UUID, Proposals.State> states(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql("select id, state from knowledge.suggestion where id = any (:ids)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), Proposals.State.valueOf(row.getString("state"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void decide(UUID id, boolean accepted, Instant at, Caller caller) {
        jdbc.sql("update knowledge.suggestion set state = :state, decided_at = :at, decided_by = :by where id = :id")
                .param("state", accepted ? "ACCEPTED" : "DECLINED")
                .param("at", Timestamp.from(at))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("entry", UUID.class)),
                row.getString("field"),
                Optional.ofNullable(row.getString("lang")).flatMap(Lang::of),
                row.getString("said"),
                row.getString("note"),
                row.getTimestamp("at").toInstant());
    }
}
