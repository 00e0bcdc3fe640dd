package fi.kutomo.evaluation.validation;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Validations and the answers of those who submit, in the database. */
@Component
public class ValidationStore {

    private final JdbcClient sql;
    private final Clock clock;

    ValidationStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One answer in the language in which it was given. */
    public record Answer(Lang lang, String said) {}

    public Validation get(String slug) {
        return find("slug = :key", slug, "").orElseThrow(() -> new NotFound(slug));
    }

    public Optional<Validation> of(EntryId entry) {
        return find("entry = :key", entry.value(), "");
    }

    public Optional<Validation> withId(UUID id) {
        return find("id = :key", id, "");
    }

    /** Locked until the transaction is over, so that two people do not act at once. */
    Validation lock(String slug) {
        return find("slug = :key", slug, " for update").orElseThrow(() -> new NotFound(slug));
    }

    /** The same for a form that was shown at this version; refused when somebody changed it meanwhile. */
    Validation lock(String slug, int shown) {
        var validation = lock(slug);
        if (shown >= 0 && shown != validation.version()) {
            throw new Refused("evaluation.validation.meanwhile");
        }
        return validation;
    }

    Optional<Validation> lock(EntryId entry) {
        return find("entry = :key", entry.value(), " for update");
    }

    private Optional<Validation> find(String condition, Object key, String lock) {
        return sql.sql("select * from evaluation.validation where " + condition + lock)
                .param("key", key)
                .query((row, _) -> validation(row))
                .optional();
    }

    public List<Validation> in(Collection<State> states) {
        return sql.sql("select * from evaluation.validation where state = any (:states) order by changed_at, id limit 500")
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .query((row, _) -> validation(row))
                .list();
    }

    public List<Validation> many(Collection<UUID> ids) {
        return sql.sql("select * from evaluation.validation where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> validation(row))
                .list();
    }

    List<UUID> about(Collection<UUID> entries) {
        return sql.sql("select id from evaluation.validation where entry = any (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    public List<Validation> by(UUID submitter) {
        return sql.sql("select * from evaluation.validation where submitter = :submitter order by changed_at desc, id limit 100")
                .param("submitter", submitter)
                .query((row, _) -> validation(row))
                .list();
    }

    boolean taken(String slug) {
        return sql.sql("select count(*) from evaluation.validation where slug = :slug").param("slug", slug).query(Integer.class).single() > 0;
    }

    void insert(Validation fresh) {
        sql.sql("""
                insert into evaluation.validation (
                    id, version, slug, entry, permanent_id, framework, round, state, revision, core, submitter, created_at, changed_at)
                values (:id, 0, :slug, :entry, :permanent, :framework, :round, :state, :revision, :core, :submitter, :now, :now)
                """)
                .param("id", fresh.id())
                .param("slug", fresh.slug())
                .param("entry", fresh.entry().value())
                .param("permanent", fresh.permanentId().value())
                .param("framework", fresh.framework())
                .param("round", fresh.round())
                .param("state", fresh.state().name())
                .param("revision", fresh.revision())
                .param("core", fresh.core())
                .param("submitter", fresh.submitter().orElse(null), Types.OTHER)
                .param("now", now())
                .update();
    }

    void update(Validation changed) {
        int rows = sql.sql("""
                update evaluation.validation
                set version = version + 1, framework = :framework, round = :round, state = :state, revision = :revision, core = :core,
                    sent_back = :back, submitted_at = :submitted, changed_at = :now
                where id = :id and version = :version
                """)
                .param("framework", changed.framework())
                .param("round", changed.round())
                .param("state", changed.state().name())
                .param("revision", changed.revision())
                .param("core", changed.core())
                .param("back", changed.sentBack())
                .param("submitted", changed.submittedAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("now", now())
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (rows == 0) {
            throw new Refused("evaluation.validation.meanwhile");
        }
    }

    public Map<String, Answer> answers(UUID validation) {
        var answers = new LinkedHashMap<String, Answer>();
        sql.sql("select question, lang, said from evaluation.validation_answer where validation = :validation order by question")
                .param("validation", validation)
                .query(row -> {
                    answers.put(row.getString(1), new Answer(Lang.of(row.getString(2)).orElse(Lang.FI), row.getString(3)));
                });
        return answers;
    }

    void answer(UUID validation, String question, Lang lang, String said) {
        sql.sql("""
                insert into evaluation.validation_answer (id, validation, question, lang, said)
                values (gen_random_uuid(), :validation, :question, :lang, :said)
                on conflict on constraint ux_validation_answer do update set said = excluded.said, lang = excluded.lang
                where evaluation.validation_answer.said <> excluded.said
                """)
                .param("validation", validation)
                .param("question", question)
                .param("lang", lang.tag())
                .param("said", said)
                .update();
    }

    private static Validation validation(ResultSet row) throws SQLException {
        return new Validation(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("slug"),
                new EntryId(row.getObject("entry", UUID.class)),
                new PermanentId(row.getString("permanent_id")),
                row.getInt("framework"),
                row.getInt("round"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("core"),
                Optional.ofNullable(row.getObject("submitter", UUID.class)),
                row.getString("sent_back"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("submitted_at")).map(Timestamp::toInstant),
                row.getTimestamp("changed_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
