package fi.kutomo.evidence.grading;

import static org.awaitility.Awaitility.await;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A public model that is wholly described, with studies as tests want them. */
public final class TestModel {

    private static final String PROSE = "Esimerkki siitä, mitä tässä kohdassa kerrotaan. Teksti on tarpeeksi pitkä.";

    private final JdbcClient sql;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    public final PermanentId id;
    public final EntryId entry;
    public final String path;

    public TestModel(ApplicationContext program) {
        this(program, Caller.system());
    }

    /** One that this caller writes. */
    public TestModel(ApplicationContext program, Caller writer) {
        var entries = program.getBean(Entries.class);
        this.sql = program.getBean(JdbcClient.class);
        this.announcements = program.getBean(Announcements.class);
        this.transaction = program.getBean(TransactionTemplate.class);
        this.id = entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, whole(entries), "test")), true, writer)
                .getFirst()
                .id();
        var found = entries.find(id).orElseThrow();
        this.entry = found.entry();
        this.path = found.path().orElseThrow();
    }

    private static Content whole(Entries entries) {
        var content = Content.empty();
        for (var field : entries.template(EntryKind.MODEL).fields()) {
            if (field.key().equals("title")) {
                content = content.withOriginal("title", Lang.FI, "Arvioitava esimerkki " + UUID.randomUUID());
            } else if (field.input().isText()) {
                content = content.withOriginal(field.key(), Lang.FI, PROSE);
            } else if (field.key().equals("stage")) {
                content = content.withValues("stage", List.of("stage/piloting"));
            } else if (field.input() == Template.Input.TERMS && field.scheme().equals("theme")) {
                content = content.withValues(field.key(), List.of("theme/housing"));
            } else if (field.input() == Template.Input.AREAS) {
                content = content.withValues(field.key(), List.of("region/01"));
            }
        }
        return content;
    }

    /** A public Finnish study of this model with one main outcome; nothing is announced. */
    public StudyId study(Design design, Quality quality, Direction direction) {
        var id = Ids.next();
        sql.sql("""
                insert into evidence.study (id, version, state, slug, lang, title, design, setting, quality, n, independent, peer_reviewed,
                    year, created_at, changed_at, published_at)
                values (:id, 1, 'PUBLISHED', 'esimerkki-' || :id, 'fi', 'Esimerkkitutkimus', :design, 'FI', :quality, 500, true, true, 2024,
                    now(), now(), now())
                """)
                .param("id", id)
                .param("design", design.name())
                .param("quality", quality.name())
                .update();
        sql.sql("""
                insert into evidence.study_outcome (id, study, position, effect_term, main, direction, follow_up_months, measure, effect, se)
                values (:key, :id, 0, 'effect/loneliness', true, :direction, 12, 'SMD', :effect, 0.1)
                """)
                .param("key", Ids.next())
                .param("id", id)
                .param("direction", direction.name())
                .param("effect", direction == Direction.NEGATIVE ? -0.4 : direction == Direction.NONE ? 0.02 : 0.4)
                .update();
        sql.sql("insert into evidence.study_entry (study, entry, revision) values (?, ?, 1)").params(id, entry.value()).update();
        return new StudyId(id);
    }

    public StudyId announced(Design design, Quality quality, Direction direction) {
        var study = study(design, quality, direction);
        announce(study);
        return study;
    }

    /** Announced, and already seen by the grade. */
    public StudyId graded(Design design, Quality quality, Direction direction) {
        var study = announced(design, quality, direction);
        await().until(() -> sql.sql("select exists (select from evidence.graded_study where study = ?)").param(study.value()).query(Boolean.class).single());
        return study;
    }

    public void announce(StudyId study) {
        transaction.executeWithoutResult(_ -> announcements.announce(new StudyChanged(study)));
    }

    public void withdraw(StudyId study) {
        sql.sql("update evidence.study set state = 'WITHDRAWN', withdrawn_reason = 'Esimerkki' where id = ?").param(study.value()).update();
        announce(study);
    }
}
