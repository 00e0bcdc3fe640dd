package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.PageOf;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Syntheses, the outcomes chosen for them and their frozen runs in the database. */
@Component
class SynthesisStore {

    private static final int SIZE = 25;
    private static final TypeReference<List<Run.Loss>> LOSSES = new TypeReference<>() {};
    private static final String CANDIDATE =
            """
            select o.id as outcome, o.effect, o.se, o.passage, o.page, s.id as study, s.title, s.authors, s.year, s.slug
            from evidence.study_outcome o
            join evidence.study s on s.id = o.study
            where s.state = 'PUBLISHED' and o.effect is not null and o.se is not null and o.measure = :measure
            """;

    private static final String RUN =
            """
            select r.number, r.at, r.rules, r.inputs, r.result, r.cause, r.conclusion_changed, t.title as study_title, t.slug as study_slug,
                (select coalesce(jsonb_agg(jsonb_build_object(
                        'study', w.title, 'path', 'studies/' || w.slug, 'reason', coalesce(w.withdrawn_reason, '')) order by w.title, w.id), '[]')
                 from evidence.synthesis_loss x join evidence.study w on w.id = x.study
                 where x.synthesis = r.synthesis and x.run = r.number) as losses
            from evidence.synthesis_run r
            left join evidence.study t on t.id = r.study
            """;

    private static final String LOSE =
            """
            insert into evidence.synthesis_loss (synthesis, run, study, noted_at)
            select distinct r.synthesis, r.number, s.id, cast(:now as timestamptz)
            from evidence.synthesis_run r
            cross join lateral jsonb_array_elements(r.inputs -> 'lines') as l
            join evidence.study s on s.state = 'WITHDRAWN' and l.value ->> 'path' = 'studies/' || s.slug
            where %s
            on conflict do nothing
            """;

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    SynthesisStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A synthesis in a list. */
    record Line(String slug, String title, Lang lang, Synthesis.State state, Instant changedAt, Optional<Run> latest) {}

    Slug freeSlug(String title) {
        var wanted = Slug.from(title);
        var taken = sql.sql("select slug from evidence.synthesis where slug = :slug or slug like :like")
                .param("slug", wanted.value())
                .param("like", wanted.value().substring(0, Math.min(70, wanted.value().length())) + "-%")
                .query(String.class)
                .set();
        return wanted.firstFree(slug -> slug.leadsToForm() || taken.contains(slug.value()));
    }

    UUID add(Slug slug, Lang lang, Question question, String typed, Optional<UUID> person) {
        var id = Ids.next();
        sql.sql("""
                insert into evidence.synthesis (id, state, slug, lang, question, typed, created_at, created_by, changed_at)
                values (:id, 'DRAFT', :slug, :lang, :question, :typed, :now, :person, :now)
                """)
                .param("id", id)
                .param("slug", slug.value())
                .param("lang", lang.tag())
                .param("question", json.jsonb(question))
                .param("typed", typed)
                .param("person", person.orElse(null), Types.OTHER)
                .param("now", now())
                .update();
        return id;
    }

    /** False when somebody has changed it since this version was read. */
    boolean change(UUID id, int version, Question question, String typed, List<Synthesis.Choice> chosen) {
        var changed = sql.sql("""
                update evidence.synthesis
                set version = version + 1, question = :question, typed = :typed, changed_at = :now
                where id = :id and version = :version
                """)
                .param("question", json.jsonb(question))
                .param("typed", typed)
                .param("now", now())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1) {
            choose(id, chosen);
        }
        return changed == 1;
    }

    private void choose(UUID id, List<Synthesis.Choice> chosen) {
        sql.sql("delete from evidence.synthesis_study where synthesis = :id").param("id", id).update();
        sql.sql("""
                insert into evidence.synthesis_study (synthesis, study, outcome)
                select :id, o.study, o.id from evidence.study_outcome o where o.id = any(:outcomes)
                """)
                .param("id", id)
                .param("outcomes", chosen.stream().map(Synthesis.Choice::outcome).toArray(UUID[]::new))
                .update();
    }

    /** False when it was not in one of the states from which this leads. */
    boolean move(UUID id, int version, Synthesis.State to, Optional<String> reason) {
        return sql.sql("""
                        update evidence.synthesis
                        set version = version + 1, state = :to, withdrawn_reason = :reason, changed_at = :now
                        where id = :id and version = :version
                        """)
                        .param("to", to.name())
                        .param("reason", reason.orElse(null), Types.VARCHAR)
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** A run that somebody publishes. */
    int freeze(UUID id, Inputs inputs, Calculation result, Optional<UUID> person) {
        return freeze(id, inputs, result, person, Optional.empty(), Optional.empty());
    }

    /** A run that a change of a study calls for. */
    int renew(UUID id, Inputs inputs, Calculation result, StudyId study, boolean conclusionChanged) {
        return freeze(id, inputs, result, Optional.empty(), Optional.of(study), Optional.of(conclusionChanged));
    }

    private int freeze(
            UUID id, Inputs inputs, Calculation result, Optional<UUID> person, Optional<StudyId> study, Optional<Boolean> conclusionChanged) {
        return sql.sql("""
                insert into evidence.synthesis_run (synthesis, number, at, person, rules, inputs, result, cause, study, conclusion_changed)
                select :id, coalesce(max(number), 0) + 1, :now, :person, :rules, :inputs, :result, :cause, :study, :changed
                from evidence.synthesis_run where synthesis = :id
                returning number
                """)
                .param("id", id)
                .param("now", now())
                .param("person", person.orElse(null), Types.OTHER)
                .param("rules", Pooling.RULES)
                .param("cause", study.isPresent() ? "STUDY" : "PUBLICATION")
                .param("study", study.map(StudyId::value).orElse(null), Types.OTHER)
                .param("changed", conclusionChanged.orElse(null), Types.BOOLEAN)
                .param("inputs", json.jsonb(inputs))
                .param("result", json.jsonb(result))
                .query(Integer.class)
                .single();
    }

    Optional<Synthesis> find(String slug) {
        return sql.sql("select * from evidence.synthesis where slug = :slug")
                .param("slug", slug)
                .query((row, _) -> synthesis(row))
                .optional();
    }

    /** Published syntheses that chose an outcome of this study, held until the end of the transaction. */
    List<Synthesis> restingOn(StudyId study) {
        return sql.sql("""
                select s.* from evidence.synthesis s
                where s.state = 'PUBLISHED' and exists (select from evidence.synthesis_study c where c.synthesis = s.id and c.study = :study)
                order by s.id for update
                """)
                .param("study", study.value())
                .query((row, _) -> synthesis(row))
                .list();
    }

    /** A run that a study was withdrawn under. */
    record Lost(UUID synthesis, int run) {}

    /** Notes the runs that rest on a study that is withdrawn, and answers those of which it was not known yet. */
    List<Lost> lose(StudyId study) {
        return sql.sql(LOSE.formatted("s.id = :study") + " returning synthesis, run")
                .param("now", now())
                .param("study", study.value())
                .query((row, _) -> new Lost(row.getObject("synthesis", UUID.class), row.getInt("run")))
                .list();
    }

    /** Notes the runs of these syntheses that rest on studies that are withdrawn here, where it is not noted. */
    void loseAgain(Collection<UUID> ids) {
        sql.sql(LOSE.formatted("r.synthesis = any (:ids)")).param("now", now()).param("ids", ids.toArray(UUID[]::new)).update();
    }

    /** Those of these that are public. */
    List<Synthesis> published(Collection<UUID> ids) {
        return sql.sql("select * from evidence.synthesis where id = any (:ids) and state = 'PUBLISHED' order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> synthesis(row))
                .list();
    }

    /** All that are public. */
    List<UUID> open() {
        return sql.sql("select id from evidence.synthesis where state = 'PUBLISHED'").query(UUID.class).list();
    }

    /** When it was last noted that a study under this run is withdrawn. */
    Optional<Instant> lostAt(UUID id, int run) {
        return sql.sql("select noted_at from evidence.synthesis_loss where synthesis = :id and run = :run order by noted_at desc limit 1")
                .param("id", id)
                .param("run", run)
                .query((row, _) -> row.getTimestamp("noted_at").toInstant())
                .optional();
    }

    private List<Synthesis.Choice> chosen(UUID id) {
        return sql.sql("select study, outcome from evidence.synthesis_study where synthesis = :id order by outcome")
                .param("id", id)
                .query((row, _) -> new Synthesis.Choice(row.getObject("study", UUID.class), row.getObject("outcome", UUID.class)))
                .list();
    }

    /** Runs without what is in them, newest first. */
    List<Stamp> stamps(UUID id) {
        return sql.sql("select number, at from evidence.synthesis_run where synthesis = :id order by number desc")
                .param("id", id)
                .query((row, _) -> new Stamp(row.getInt("number"), row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Run> run(UUID id, int number) {
        return sql.sql(RUN + "where r.synthesis = :id and r.number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, _) -> run(row))
                .optional();
    }

    Optional<Run> latest(UUID id) {
        return sql.sql(RUN + "where r.synthesis = :id order by r.number desc limit 1")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    /** Published ones for everybody, drafts for who may see them; the latest change first. */
    PageOf<Line> list(boolean allDrafts, Optional<UUID> person, int page) {
        var visible = "(s.state = 'PUBLISHED' or s.state = 'DRAFT' and (:all or s.created_by = :person))";
        var total = sql.sql("select count(*) from evidence.synthesis s where " + visible)
                .param("all", allDrafts)
                .param("person", person.orElse(null), Types.OTHER)
                .query(Long.class)
                .single();
        var items = sql.sql("""
                select s.slug, s.question ->> 'title' as title, s.lang, s.state, s.changed_at, r.*
                from evidence.synthesis s
                left join lateral (%s where r.synthesis = s.id order by r.number desc limit 1) r on true
                where %s
                order by s.changed_at desc, s.id
                limit :size offset :offset
                """.formatted(RUN, visible))
                .param("all", allDrafts)
                .param("person", person.orElse(null), Types.OTHER)
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query((row, _) -> line(row))
                .list();
        return new PageOf<>(items, page, SIZE, total);
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("slug"),
                row.getString("title"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                Synthesis.State.valueOf(row.getString("state")),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("number") == null ? Optional.empty() : Optional.of(run(row)));
    }

    /** Outcomes that could be pooled with this measure; of one kind of change when a term is given. */
    List<Candidate> candidates(Measure measure, String effectTerm, int atMost) {
        return sql.sql(CANDIDATE + "and (:term = '' or o.effect_term = :term) order by s.year desc nulls last, s.title, o.id limit :most")
                .param("measure", measure.name())
                .param("term", effectTerm)
                .param("most", atMost)
                .query((row, _) -> candidate(row))
                .list();
    }

    /** Those of these outcomes that can still be pooled with this measure, in the order of their years. */
    List<Candidate> chosen(Measure measure, List<Synthesis.Choice> chosen) {
        return sql.sql(CANDIDATE + "and o.id = any(:outcomes) order by s.year nulls last, s.title, o.id")
                .param("measure", measure.name())
                .param("outcomes", chosen.stream().map(Synthesis.Choice::outcome).toArray(UUID[]::new))
                .query((row, _) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("study", UUID.class),
                row.getObject("outcome", UUID.class),
                row.getString("title"),
                row.getString("authors"),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                row.getString("slug"),
                row.getDouble("effect"),
                row.getDouble("se"),
                row.getString("passage"),
                row.getString("page"));
    }

    private Synthesis synthesis(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Synthesis(
                id,
                row.getInt("version"),
                Synthesis.State.valueOf(row.getString("state")),
                row.getString("slug"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                json.read(row.getString("question"), Question.class),
                row.getString("typed"),
                chosen(id),
                Optional.ofNullable(row.getString("withdrawn_reason")),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant());
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("rules"),
                json.read(row.getString("inputs"), Inputs.class),
                json.read(row.getString("result"), Calculation.class),
                row.getString("cause").equals("STUDY") ? Optional.of(renewal(row)) : Optional.empty(),
                json.read(row.getString("losses"), LOSSES));
    }

    private static Run.Renewal renewal(ResultSet row) throws SQLException {
        return new Run.Renewal(
                Objects.requireNonNullElse(row.getString("study_title"), ""),
                "studies/" + Objects.requireNonNullElse(row.getString("study_slug"), ""),
                row.getBoolean("conclusion_changed"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
