package fi.kutomo.evidence.studies;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote and published studies and claims, and whose files of references wait. What was published stays, without the name. */
@Component
class WritersHolding implements Holding {

    private final JdbcClient jdbc;

    WritersHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("evidence.studies.own", rows("""
                        select s.title, s.state, s.created_at, s.changed_at from evidence.study s
                        where s.created_by = :person or s.changed_by = :person
                            or exists (select from evidence.study_revision r where r.study = s.id and r.published_by = :person)
                        order by s.created_at
                        """, person)),
                new Section("evidence.claims.own", rows("""
                        select number, text::text as text, state, created_at, changed_at from evidence.claim
                        where created_by = :person or changed_by = :person order by created_at
                        """, person)),
                new Section("evidence.arriving.own", rows(
                        "select name, uploaded_at, content from evidence.study_upload where uploaded_by = :person order by uploaded_at", person)));
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query().listOfRows();
    }

    @Override
    public Forecast forecast(UUID person) {
        var drafts = count("""
                select (select count(*) from evidence.study where created_by = :person and state = 'DRAFT')
                    + (select count(*) from evidence.claim where created_by = :person and state = 'DRAFT')
                """, person);
        var uploads = count("select count(*) from evidence.study_upload where uploaded_by = :person", person);
        var stays = count("""
                select (select count(*) from evidence.study where created_by = :person and state <> 'DRAFT')
                    + (select count(*) from evidence.claim where created_by = :person and state <> 'DRAFT')
                """, person);
        return new Forecast(Map.of("evidence.studies.own.drafts", drafts, "evidence.arriving.own", uploads), Map.of("evidence.studies.own.published", stays));
    }

    private long count(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        if (subject.draftsToo()) {
            act("delete from evidence.study where created_by = :person and state = 'DRAFT'", subject.person());
            act("delete from evidence.claim where created_by = :person and state = 'DRAFT'", subject.person());
        }
        act("delete from evidence.study_upload where uploaded_by = :person", subject.person());
        act("update evidence.study set created_by = null where created_by = :person", subject.person());
        act("update evidence.study set changed_by = null where changed_by = :person", subject.person());
        act("update evidence.study_revision set published_by = null where published_by = :person", subject.person());
        act("update evidence.claim set created_by = null where created_by = :person", subject.person());
        act("update evidence.claim set changed_by = null where changed_by = :person", subject.person());
    }

    private void act(String statement, UUID person) {
        jdbc.sql(statement).param("person", person).update();
    }
}
