package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Seam;
import fi.kutomo.ecosystem.measuring.Run.Whole;
import fi.kutomo.ecosystem.measuring.Standing.Signs;
import fi.kutomo.ecosystem.surveys.Answered.Share;
import fi.kutomo.platform.sql.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of runs. */
@Component
class RunStore {

    private final JdbcClient jdbc;
    private final Json json;

    RunStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The run of just this net, made by this program. */
    Optional<Run> find(Question question, Audience audience, String state, String program) {
        return jdbc.sql("""
                select * from ecosystem.run
                where area = :area and basis = :basis and day = :day and audience = :audience and state = :state and program = :program
                """)
                .param("area", question.area().key())
                .param("basis", question.basis().name())
                .param("day", Date.valueOf(question.day()))
                .param("audience", audience.name())
                .param("state", state)
                .param("program", program)
                .query((row, _) -> run(row))
                .optional();
    }

    /** The last days of earlier months for which there were runs, the newest first; whether their nets still are as they were is not asked. */
    List<LocalDate> days(Question question, Audience audience, int atMost) {
        return jdbc.sql("""
                select max(day) from ecosystem.run
                where area = :area and basis = :basis and audience = :audience and day < :day
                group by date_trunc('month', day) order by 1 desc limit :most
                """)
                .param("area", question.area().key())
                .param("basis", question.basis().name())
                .param("audience", audience.name())
                .param("day", Date.valueOf(question.day()))
                .param("most", atMost)
                .query((row, _) -> row.getDate(1).toLocalDate())
                .list();
    }

    List<Standing> standings(UUID run) {
        return jdbc.sql("select * from ecosystem.run_actor where run = :run order by actor")
                .param("run", run)
                .query((row, _) -> new Standing(
                        row.getObject("actor", UUID.class), row.getInt("ties"), row.getObject("group_number", Integer.class), row.getBoolean("cut"),
                        Optional.ofNullable(row.getString("signs")).map(signs -> json.read(signs, Signs.class)).orElse(null)))
                .list();
    }

    List<Seam> seams(UUID run) {
        return jdbc.sql("select one, other from ecosystem.run_seam where run = :run order by one, other")
                .param("run", run)
                .query((row, _) -> new Seam(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
    }

    /** Two may reckon the same at once: the first one's is kept. */
    void insert(Whole whole) {
        var run = whole.run();
        int inserted = jdbc.sql("""
                insert into ecosystem.run
                    (id, area, basis, day, audience, parameters, state, program, made_at, took_ms, actors, ties, answered, asked, responded,
                    portrait)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Arrays.asList(
                        run.id(), run.area(), run.basis().name(), Date.valueOf(run.day()), run.audience().name(), json.jsonb(run.parameters()), run.state(),
                        run.program(), Timestamp.from(run.made()), run.took(), run.actors(), run.ties(), run.answered(),
                        run.response().map(Share::asked).orElse(null), run.response().map(Share::answered).orElse(null), json.jsonb(run.portrait())))
                .update();
        if (inserted == 1) {
            insert(run.id(), whole.standings());
            insertSeams(run.id(), whole.seams());
        }
    }

    /** An actor that went away meanwhile is left out. */
    private void insert(UUID run, List<Standing> standings) {
        jdbc.sql("""
                insert into ecosystem.run_actor (run, actor, ties, group_number, cut, signs)
                select :run, a.id, s.ties, s.group_number, s.cut, s.signs::jsonb
                from unnest(:actors::uuid[], :ties::integer[], :groups::integer[], :cuts::boolean[], :signs::text[])
                    as s (actor, ties, group_number, cut, signs)
                join ecosystem.actor a on a.id = s.actor
                """)
                .param("run", run)
                .param("actors", standings.stream().map(Standing::actor).toArray(UUID[]::new))
                .param("ties", standings.stream().map(Standing::ties).toArray(Integer[]::new))
                .param("groups", standings.stream().map(Standing::group).toArray(Integer[]::new))
                .param("cuts", standings.stream().map(Standing::cut).toArray(Boolean[]::new))
                .param("signs", standings.stream().map(Standing::signs).map(signs -> signs == null ? null : json.text(signs)).toArray(String[]::new))
                .update();
    }

    private void insertSeams(UUID run, List<Seam> seams) {
        jdbc.sql("""
                insert into ecosystem.run_seam (run, one, other)
                select :run, a.id, b.id from unnest(:ones::uuid[], :others::uuid[]) as s (one, other)
                join ecosystem.actor a on a.id = s.one join ecosystem.actor b on b.id = s.other
                """)
                .param("run", run)
                .param("ones", seams.stream().map(Seam::one).toArray(UUID[]::new))
                .param("others", seams.stream().map(Seam::other).toArray(UUID[]::new))
                .update();
    }

    /** Whatever was reckoned of the same day from another net or by another program. */
    void deleteOvertaken(Run run) {
        jdbc.sql("""
                delete from ecosystem.run
                where area = :area and basis = :basis and audience = :audience and day = :day and (state <> :state or program <> :program)
                """)
                .param("area", run.area())
                .param("basis", run.basis().name())
                .param("audience", run.audience().name())
                .param("day", Date.valueOf(run.day()))
                .param("state", run.state())
                .param("program", run.program())
                .update();
    }

    /** What weavers see is not kept beyond its day; the night takes what nobody looks at again. */
    void deleteEarlier(Run run) {
        jdbc.sql("delete from ecosystem.run where area = :area and basis = :basis and audience = :audience and day < :day")
                .param("area", run.area())
                .param("basis", run.basis().name())
                .param("audience", run.audience().name())
                .param("day", Date.valueOf(run.day()))
                .update();
    }

    /** Of each month before that of this day the last one stays. */
    void thin(Run run, LocalDate today) {
        jdbc.sql("""
                delete from ecosystem.run r
                where r.area = :area and r.basis = :basis and r.audience = :audience and r.day < date_trunc('month', :today::date) and exists (
                    select from ecosystem.run o where o.area = r.area and o.basis = r.basis and o.audience = r.audience and o.day > r.day
                      and date_trunc('month', o.day) = date_trunc('month', r.day))
                """)
                .param("area", run.area())
                .param("basis", run.basis().name())
                .param("audience", run.audience().name())
                .param("today", Date.valueOf(today))
                .update();
    }

    /** What was reckoned of a day on which too few are left to tell of. */
    void delete(Question question, Audience audience) {
        jdbc.sql("delete from ecosystem.run where area = :area and basis = :basis and audience = :audience and day = :day")
                .param("area", question.area().key())
                .param("basis", question.basis().name())
                .param("audience", audience.name())
                .param("day", Date.valueOf(question.day()))
                .update();
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("area"),
                Basis.valueOf(row.getString("basis")),
                row.getDate("day").toLocalDate(),
                Audience.valueOf(row.getString("audience")),
                json.read(row.getString("parameters"), Parameters.class),
                row.getString("state"),
                row.getString("program"),
                row.getTimestamp("made_at").toInstant(),
                row.getLong("took_ms"),
                row.getInt("actors"),
                row.getInt("ties"),
                row.getInt("answered"),
                response(row),
                json.read(row.getString("portrait"), Portrait.class));
    }

    private static Optional<Share> response(ResultSet row) throws SQLException {
        int asked = row.getInt("asked");
        return row.wasNull() ? Optional.empty() : Optional.of(new Share(row.getInt("responded"), asked));
    }
}
