package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.surveys.Survey.State;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of surveys. */
@Component
public class SurveyStore {

    private final JdbcClient jdbc;
    private final Json json;

    SurveyStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Survey> find(UUID id) {
        return jdbc.sql("select * from ecosystem.survey where id = :id").param("id", id).query((row, _) -> survey(row)).optional();
    }

    /** The survey, held so that nobody moves it before this work is done. */
    Survey lock(UUID id) {
        return jdbc.sql("select * from ecosystem.survey where id = :id for update")
                .param("id", id)
                .query((row, _) -> survey(row))
                .optional()
                .orElseThrow(() -> new NotFound("survey " + id));
    }

    /** Those that this person leads and those of these regions, or all; the newest first. */
    public List<Survey> among(UUID weaver, Collection<String> regions, boolean everywhere) {
        return jdbc.sql("""
                select * from ecosystem.survey where :everywhere or led_by = :weaver or region = any (:regions) order by made_at desc, id limit 500
                """)
                .param("everywhere", everywhere)
                .param("weaver", weaver)
                .param("regions", regions.toArray(String[]::new))
                .query((row, _) -> survey(row))
                .list();
    }

    /** What this person leads in a region and is not over. */
    List<Survey> going(String region, UUID leader) {
        return jdbc.sql("select * from ecosystem.survey where led_by = :leader and region = :region and state <> 'CLOSED' order by id")
                .param("leader", leader)
                .param("region", region)
                .query((row, _) -> survey(row))
                .list();
    }

    void lead(UUID id, UUID leader) {
        jdbc.sql("update ecosystem.survey set led_by = :leader where id = :id").param("leader", leader).param("id", id).update();
    }

    public List<Survey> find(Collection<UUID> ids) {
        return jdbc.sql("select * from ecosystem.survey where id = any (:ids) order by opened_at desc, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> survey(row))
                .list();
    }

    /** Those of which somebody has been asked, the newest first. */
    public List<Survey> opened(int atMost) {
        return jdbc.sql("select * from ecosystem.survey where opened_at is not null order by opened_at desc, id limit :most")
                .param("most", atMost)
                .query((row, _) -> survey(row))
                .list();
    }

    /** Open ones whose last day is before this one. */
    List<UUID> over(LocalDate today) {
        return jdbc.sql("select id from ecosystem.survey where state = 'OPEN' and until < :today order by id")
                .param("today", Date.valueOf(today))
                .query(UUID.class)
                .list();
    }

    void insert(Survey survey) {
        jdbc.sql("insert into ecosystem.survey (id, state, name, region, theme, led_by, made_at, until) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        survey.id(), survey.state().name(), json.jsonb(survey.name()), survey.region().orElse(null), survey.theme().orElse(null),
                        survey.weaver().orElse(null), Timestamp.from(survey.made()), Date.valueOf(survey.until())))
                .update();
    }

    void open(UUID id, Instant at) {
        jdbc.sql("update ecosystem.survey set state = 'OPEN', opened_at = :at where id = :id and state = 'DRAFT'").param("at", Timestamp.from(at)).param("id", id).update();
    }

    void close(UUID id, Instant at) {
        jdbc.sql("update ecosystem.survey set state = 'CLOSED', closed_at = :at where id = :id and state = 'OPEN'").param("at", Timestamp.from(at)).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from ecosystem.survey where id = :id and state = 'DRAFT'").param("id", id).update();
    }

    private Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                json.read(row.getString("name"), LocalizedText.class),
                Optional.ofNullable(row.getString("region")),
                Optional.ofNullable(row.getString("theme")),
                Optional.ofNullable(row.getObject("led_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("opened_at")).map(Timestamp::toInstant),
                row.getDate("until").toLocalDate(),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
    }
}
