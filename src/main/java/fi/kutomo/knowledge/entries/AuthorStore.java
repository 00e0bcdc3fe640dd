package fi.kutomo.knowledge.entries;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a person has written, and takes the person out of it. */
@Component
class AuthorStore {

    /** Drafts that nobody but the person has ever seen as own: never public, no co-author. */
    private static final String OWN_DRAFTS =
            """
            from knowledge.entry e
            where e.steward = :person and e.publication in ('DRAFT', 'RETURNED') and e.revision is null
              and not exists (select 1 from knowledge.co_author c where c.entry = e.id and c.person <> :person)
            """;

    private final JdbcClient sql;

    AuthorStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<UUID> drafts(UUID person) {
        return sql.sql("select e.id " + OWN_DRAFTS).param("person", person).query(UUID.class).list();
    }

    long countPublished(UUID person) {
        return sql.sql("""
                select count(*) from knowledge.entry e
                where e.revision is not null and (e.steward = :person or e.created_by = :person
                    or exists (select 1 from knowledge.co_author c where c.entry = e.id and c.person = :person))
                """)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Entries that the person answers for, has begun, or writes with others. */
    List<Map<String, Object>> entries(UUID person) {
        return rows("""
                select e.permanent_id, e.kind, e.publication, e.created_at, e.changed_at, e.content::text as content
                from knowledge.entry e
                where e.steward = :person or e.created_by = :person
                    or exists (select 1 from knowledge.co_author c where c.entry = e.id and c.person = :person)
                order by e.created_at
                """, person);
    }

    List<Map<String, Object>> edits(UUID person) {
        return rows("""
                select e.permanent_id, d.at, d.field, d.lang, d.kind, d.said, d.person_name
                from knowledge.edit d join knowledge.entry e on e.id = d.entry where d.person = :person order by d.at
                """, person);
    }

    List<Map<String, Object>> comments(UUID person) {
        return rows("""
                select e.permanent_id, c.at, c.field, c.text, c.person_name
                from knowledge.review_comment c join knowledge.entry e on e.id = c.entry where c.person = :person order by c.at
                """, person);
    }

    List<Map<String, Object>> suggestions(UUID person) {
        return rows("""
                select e.permanent_id, s.at, s.field, s.lang, s.said, s.note, s.state
                from knowledge.suggestion s join knowledge.entry e on e.id = s.entry where s.person = :person order by s.at
                """, person);
    }

    private List<Map<String, Object>> rows(String query, UUID person) {
        return sql.sql(query).param("person", person).query().listOfRows();
    }

    /** The files of these entries that nothing else shows. */
    List<UUID> filesOf(List<UUID> entries) {
        return sql.sql("""
                select distinct a.stored_file from knowledge.attachment a
                where a.entry = any (:entries) and not exists (
                    select 1 from knowledge.attachment b where b.stored_file = a.stored_file and b.entry <> all (:entries))
                """)
                .param("entries", entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void delete(List<UUID> entries) {
        sql.sql("delete from knowledge.entry where id = any (:entries)").param("entries", entries.toArray(UUID[]::new)).update();
    }

    /** Names go; where co-authors are left, the first of them answers for the entry from now on. */
    void forget(UUID person) {
        act("delete from knowledge.co_author where person = :person", person);
        act("""
                update knowledge.entry e
                set steward = (select c.person from knowledge.co_author c where c.entry = e.id order by c.added_at, c.person limit 1)
                where e.steward = :person
                """, person);
        act("delete from knowledge.co_author c using knowledge.entry e where e.id = c.entry and e.steward = c.person", null);
        act("update knowledge.entry set created_by = null where created_by = :person", person);
        act("update knowledge.entry set changed_by = null where changed_by = :person", person);
        act("update knowledge.edit set person = null, person_name = '' where person = :person", person);
        act("update knowledge.review_comment set person = null, person_name = '' where person = :person", person);
        act("update knowledge.review_comment set resolved_by = null where resolved_by = :person", person);
        act("update knowledge.revision set published_by = null where published_by = :person", person);
        act("update knowledge.suggestion set person = null where person = :person", person);
        act("update knowledge.suggestion set decided_by = null where decided_by = :person", person);
        act("update knowledge.attachment set added_by = null where added_by = :person", person);
        act("update knowledge.template set created_by = null where created_by = :person", person);
        act("update knowledge.template set published_by = null where published_by = :person", person);
        act("update knowledge.merge_proposal set decided_by = null where decided_by = :person", person);
    }

    private void act(String statement, @org.jspecify.annotations.Nullable UUID person) {
        var spec = sql.sql(statement);
        (person == null ? spec : spec.param("person", person)).update();
    }
}
