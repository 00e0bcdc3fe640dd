package fi.kutomo.evidence.claims;

import static org.awaitility.Awaitility.await;

import fi.kutomo.evidence.ClaimChanged;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Ids;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A public claim about loneliness, with studies under it as tests want them. */
public final class TestClaim {

    private final ApplicationContext program;
    private final JdbcClient sql;
    public final UUID id = Ids.next();
    public final String text;
    public final String path;

    public TestClaim(ApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
        this.text = "Esimerkkiväite " + id;
        this.path = "claims/" + sql.sql("""
                insert into evidence.claim (id, version, state, text, effect_term, created_at, changed_at, published_at)
                values (:id, 1, 'PUBLISHED', jsonb_build_object('fi', :text), 'effect/loneliness', now(), now(), now()) returning number
                """)
                .param("id", id)
                .param("text", text)
                .query(Integer.class)
                .single();
    }

    public TestClaim on(StudyId study, Stance stance) {
        sql.sql("""
                insert into evidence.claim_study (claim, study, position, stance, passage, page)
                select :id, :study, count(*), :stance, 'Esimerkin sanat', '7' from evidence.claim_study where claim = :id
                """)
                .param("id", id)
                .param("study", study.value())
                .param("stance", stance.name())
                .update();
        return this;
    }

    public TestClaim without(StudyId study) {
        sql.sql("delete from evidence.claim_study where claim = ? and study = ?").params(id, study.value()).update();
        return this;
    }

    /** Announced, and already graded by what stands there now. */
    public TestClaim graded(String level) {
        announce();
        return standing(level);
    }

    public TestClaim standing(String level) {
        await().until(() -> level().equals(level));
        return this;
    }

    public void announce() {
        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> program.getBean(Announcements.class).announce(new ClaimChanged(id)));
    }

    public void withdraw() {
        sql.sql("update evidence.claim set state = 'WITHDRAWN', withdrawn_reason = 'Esimerkki' where id = ?").param(id).update();
        announce();
    }

    public String level() {
        return sql.sql("select level from evidence.graded_claim where claim = ?").param(id).query(String.class).optional().orElse("");
    }
}
