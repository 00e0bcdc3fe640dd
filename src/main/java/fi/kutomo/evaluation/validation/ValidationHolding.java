package fi.kutomo.evaluation.validation;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who submitted, assessed, decided and appealed, and what they wrote as reasons. Marks and reasons stay without a name, because a
 * public decision rests on them; an assessment that was not handed in goes, and so do the words of an appeal and of lived experience.
 */
@Component
class ValidationHolding implements Holding {

    private final JdbcClient sql;

    ValidationHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose validationPurpose() {
        return Purpose.of("evaluation", "validation", Purpose.Ground.PUBLIC_TASK);
    }

    @Bean
    static Purpose livedExperiencePurpose() {
        return Purpose.of("evaluation", "lived-experience", Purpose.Ground.CONSENT);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("evaluation.holding.submitted", rows("""
                        select permanent_id, round, state, created_at, submitted_at from evaluation.validation
                        where submitter = :person order by created_at
                        """, person)),
                new Section("evaluation.holding.assessed", rows("""
                        select v.permanent_id, a.round, a.assigned_at, a.handed_in_at, a.ended_at, m.criterion, m.score, m.confidence, m.reason
                        from evaluation.assignment a
                        join evaluation.validation v on v.id = a.validation
                        left join evaluation.mark m on m.assignment = a.id
                        where a.person = :person order by a.assigned_at, m.criterion, m.second
                        """, person)),
                new Section("evaluation.holding.voices", rows("""
                        select v.permanent_id, w.round, w.asked_at, w.handed_in_at, w.marks::text as marks, w.words
                        from evaluation.voice w join evaluation.validation v on v.id = w.validation
                        where w.person = :person order by w.asked_at
                        """, person)),
                new Section("evaluation.holding.appeals", rows("""
                        select made_at, reason, answer from evaluation.appeal where person = :person order by made_at
                        """, person)));
    }

    @Override
    public Forecast forecast(UUID person) {
        long goes = count("select count(*) from evaluation.assignment where person = :person and handed_in_at is null", person)
                + count("select count(*) from evaluation.voice where person = :person and handed_in_at is null", person);
        long stays = count("select count(*) from evaluation.assignment where person = :person and handed_in_at is not null", person)
                + count("select count(*) from evaluation.voice where person = :person and handed_in_at is not null", person)
                + count("select count(*) from evaluation.validation where submitter = :person", person);
        return new Forecast(
                goes == 0 ? Map.of() : Map.of("evaluation.holding.assessed", goes),
                stays == 0 ? Map.of() : Map.of("evaluation.holding.kept", stays));
    }

    @Override
    public void erase(UUID person) {
        // Editors can ask somebody else in the place of an assessor who leaves before having marked
        act("""
                update evaluation.validation set state = 'CHECKED', version = version + 1
                where state = 'ASSIGNED' and id in (
                    select validation from evaluation.assignment where person = :person and handed_in_at is null and ended_at is null)
                """, person);
        act("delete from evaluation.assignment where person = :person and handed_in_at is null", person);
        act("delete from evaluation.voice where person = :person and handed_in_at is null", person);
        act("update evaluation.voice set person = null, words = '' where person = :person", person);
        act("update evaluation.voice set asked_by = null where asked_by = :person", person);
        act("update evaluation.assignment set person = null where person = :person", person);
        act("update evaluation.assignment set assigned_by = null where assigned_by = :person", person);
        act("update evaluation.validation set submitter = null where submitter = :person", person);
        act("update evaluation.decision set decided_by = null where decided_by = :person", person);
        act("update evaluation.appeal set person = null, reason = '' where person = :person", person);
        act("update evaluation.appeal set answered_by = null where answered_by = :person", person);
        act("update evaluation.framework set made_by = null where made_by = :person", person);
        act("update evaluation.framework_draft set changed_by = null where changed_by = :person", person);
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return sql.sql(query).param("person", person).query().listOfRows();
    }

    private long count(String query, UUID person) {
        return sql.sql(query).param("person", person).query(Long.class).single();
    }

    private void act(String statement, UUID person) {
        sql.sql(statement).param("person", person).update();
    }
}
