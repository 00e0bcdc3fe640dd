package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.ecosystem.measuring.Run.Seam;
import fi.kutomo.ecosystem.measuring.Run.Whole;
import fi.kutomo.ecosystem.measuring.Standing.Signs;
import fi.kutomo.ecosystem.surveys.Answered.Share;
import fi.kutomo.platform.sql.Json;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of runs. */
@Component
class RunStore {

    private static final String SERIES = " area = :area and sentence = :sentence and basis = :basis and audience = :audience and weaver is not distinct from :weaver::uuid ";

    private final JdbcClient jdbc;
    private final Json json;

    RunStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A run with what it rests on; empty where that was not kept yet. */
    record Base(UUID id, Optional<Rests> rests) {}

    private StatementSpec of(String sql, Question question, Eyes eyes) {
        return jdbc.sql(sql)
                .param("area", question.key())
                .param("sentence", question.ground().sentence())
                .param("basis", question.basis().name())
                .param("day", Date.valueOf(question.day()))
                .param("audience", eyes.audience().name())
                .param("weaver", eyes.weaver().orElse(null), Types.OTHER);
    }

    /** The run of just this net, made by this program, with where each actor stands. */
    Optional<Run> find(Question question, Eyes eyes, String state, String program) {
        return of("select * from ecosystem.run where" + SERIES + "and day = :day and state = :state and program = :program and whole", question, eyes)
                .param("state", state)
                .param("program", program)
                .query((row, _) -> run(row))
                .optional();
    }

    /** The last days of earlier months for which there were runs, the newest first; whether their nets still are as they were is not asked. */
    List<LocalDate> days(Question question, Eyes eyes, int atMost) {
        return of("select max(day) from ecosystem.run where" + SERIES + "and day < :day group by date_trunc('month', day) order by 1 desc limit :most", question, eyes)
                .param("most", atMost)
                .query((row, _) -> row.getDate(1).toLocalDate())
                .list();
    }

    boolean any(Question question, Eyes eyes) {
        return of("select exists (select from ecosystem.run where" + SERIES + "and day = :day)", question, eyes).query(Boolean.class).single();
    }

    /** The newest runs of these days, the last day first; whether their nets still are as they were is not asked. */
    List<Run> heads(Question question, Eyes eyes, Collection<LocalDate> days, int atMost) {
        return of("""
                select * from ecosystem.run where""" + SERIES + """
                and day = any (:days::date[]) and rests is not null order by day desc, made_at desc, id desc limit :most
                """, question, eyes)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("most", atMost)
                .query((row, _) -> run(row))
                .list();
    }

    List<Base> bases(Question question, Eyes eyes) {
        return of("select id, rests from ecosystem.run where" + SERIES + "and day = :day", question, eyes)
                .query((row, _) -> new Base(
                        row.getObject("id", UUID.class), Optional.ofNullable(row.getArray("rests")).map(RunStore::rests)))
                .list();
    }

    private static Rests rests(Array kept) {
        try {
            return Rests.of((Long[]) kept.getArray());
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    /** Two may reckon the same at once: the first one's is kept. What it said before, of the same net, it still says. */
    void insert(Whole whole) {
        var run = whole.run();
        jdbc.sql("""
                insert into ecosystem.run
                    (id, area, sentence, basis, day, audience, weaver, parameters, state, program, made_at, took_ms, actors, ties, answered, asked,
                     responded, portrait, rests)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint ux_run do update set whole = true where not run.whole
                returning id
                """)
                .params(Arrays.asList(
                        run.id(), run.area(), run.sentence(), run.basis().name(), Date.valueOf(run.day()), run.audience().name(), run.eyes().weaver().orElse(null),
                        json.jsonb(run.parameters()), run.state(), run.program(), Timestamp.from(run.made()), run.took(), run.actors(), run.ties(),
                        run.answered(), run.response().map(Share::asked).orElse(null), run.response().map(Share::answered).orElse(null), json.jsonb(run.portrait()), whole.rests().boxed()))
                .query(UUID.class)
                .optional()
                .ifPresent(kept -> {
                    jdbc.sql("delete from ecosystem.run_actor where run = :run").param("run", kept).update();
                    insert(kept, whole.standings());
                    insertSeams(kept, whole.seams());
                });
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

    /** Of other runs of the same day it is not known any more who stood where. */
    void strip(Run run) {
        jdbc.sql("""
                with stripped as (
                    update ecosystem.run set whole = false
                    where (area, sentence, basis, day, audience) = (:area, :sentence, :basis, :day, :audience) and weaver is not distinct from :weaver::uuid
                      and whole and (state <> :state or program <> :program)
                    returning id),
                unseamed as (delete from ecosystem.run_seam where run in (select id from stripped))
                delete from ecosystem.run_actor where run in (select id from stripped)
                """)
                .param("area", run.area())
                .param("sentence", run.sentence())
                .param("basis", run.basis().name())
                .param("day", Date.valueOf(run.day()))
                .param("audience", run.audience().name())
                .param("weaver", run.eyes().weaver().orElse(null), Types.OTHER)
                .param("state", run.state())
                .param("program", run.program())
                .update();
    }

    void deleteAll(List<UUID> runs) {
        if (!runs.isEmpty()) {
            jdbc.sql("delete from ecosystem.run where id = any (:runs)").param("runs", runs.toArray(UUID[]::new)).update();
        }
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("area"),
                row.getString("sentence"),
                Basis.valueOf(row.getString("basis")),
                row.getDate("day").toLocalDate(),
                new Eyes(Audience.valueOf(row.getString("audience")), Optional.ofNullable(row.getObject("weaver", UUID.class))),
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
