package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every text and list of values that anybody saved, so that nothing written is ever lost. */
@Component
public class EditLog {

    private static final String COLUMNS = "field, lang, said, kind, at, person, person_name";

    private final JdbcClient jdbc;
    private final Clock clock;

    public EditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void keep(EntryId entry, String field, @Nullable Lang lang, String said, Edit.Kind kind, Caller caller) {
        keep(List.of(new Line(entry, field, lang, said)), kind, caller);
    }

    public void keep(List<Line> lines, Edit.Kind kind, Caller caller) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into knowledge.edit (id, entry, field, lang, said, kind, at, person, person_name, acting_for)
                select t.id, t.entry, t.field, t.lang, t.said, :kind, :at, :person, :name, :organisation
                from unnest(:ids::uuid[], :entries::uuid[], :fields::text[], :langs::text[], :saids::text[])
                    as t (id, entry, field, lang, said)
                """)
                .param("ids", lines.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("entries", lines.stream().map(line -> line.entry().value()).toArray(UUID[]::new))
                .param("fields", lines.stream().map(Line::field).toArray(String[]::new))
                .param("langs", EntryStore.texts(lines, line -> line.lang() == null ? null : line.lang().tag()))
                .param("saids", lines.stream().map(Line::said).toArray(String[]::new))
                .param("kind", kind.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", caller.person().orElse(null), Types.OTHER)
                .param("name", caller.signature())
                .param("organisation", caller.actingFor().map(Caller.Organisation::id).orElse(null), Types.OTHER)
                .update();
    }

    /** What a field said, newest first. */
    public List<Edit> of(EntryId entry, String field, int atMost) {
        return jdbc.sql("select " + COLUMNS + """
                 from knowledge.edit where entry = :entry and field = :field order by at desc, id desc limit :most
                """)
                .param("entry", entry.value())
                .param("field", field)
                .param("most", atMost)
                .query((row, _) -> edit(row))
                .list();
    }

    /** Who saved the working text of a field last. */
    public Optional<Edit> lastSaved(EntryId entry, String field, @Nullable Lang lang) {
        return jdbc.sql("select " + COLUMNS + """
                 from knowledge.edit
                where entry = :entry and field = :field and lang is not distinct from :lang::text and kind = 'SAVED'
                order by at desc, id desc limit 1
                """)
                .param("entry", entry.value())
                .param("field", field)
                .param("lang", lang == null ? null : lang.tag(), Types.VARCHAR)
                .query((row, _) -> edit(row))
                .optional();
    }

    private static Edit edit(ResultSet row) throws SQLException {
        return new Edit(
                row.getString("field"),
                Optional.ofNullable(row.getString("lang")).flatMap(Lang::of),
                row.getString("said"),
                Edit.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("person", UUID.class)),
                row.getString("person_name"));
    }

    /** One text, or the values of a field one a line, to be kept. */
    public record Line(EntryId entry, String field, @Nullable Lang lang, String said) {}
}
