package fi.kutomo.journeys;

import fi.kutomo.platform.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Validations of four starter models: one decided, one begun by the keeper, one in the hands of the example reader as an assessor, and
 * one in which the reader is asked for lived experience; and a second version of the framework, with a draft of the third.
 */
final class LivedValidations {

    private final JdbcClient sql;

    private LivedValidations(JdbcClient sql) {
        this.sql = sql;
    }

    static Map<String, String> make(JdbcClient sql) {
        var made = new LivedValidations(sql);
        var keeper = made.person("yllapitaja@example.org");
        var reader = made.person("lukija@example.org");
        var writer = made.person("kirjoittaja@example.org");
        var models = sql.sql("""
                select id from knowledge.entry where kind = 'model' and publication = 'PUBLISHED' and revision is not null
                order by permanent_id limit 4
                """)
                .query(UUID.class)
                .list();
        made.row(
                "accounts.role_grant", "person, role, since, reason", "'" + reader + "', 'ASSESSOR', now() - interval '1 day', 'Esimerkki'");
        var decided = made.validation("paatetty", models.get(0), "PUBLISHED", keeper);
        made.decision(decided);
        made.validation("alkanut", models.get(1), "DRAFT", keeper);
        var assessed = made.validation("arvioitava", models.get(2), "ASSIGNED", keeper);
        made.row(
                "evaluation.assignment",
                "validation, round, person, third, assigned_at, due, declared_at",
                "'" + assessed + "', 1, '" + reader + "', false, now(), current_date + 9, now()");
        made.voice(decided, keeper, "'{\"C1\": 4, \"C4\": 3, \"C5\": 2}', 'Sama ihminen kävi joka viikko, ja se oli tärkeintä.', now()");
        made.voice(decided, writer, "'{\"C1\": 3, \"C5\": 4}', '', now()");
        made.voice(made.validation("kuultava", models.get(3), "ASSIGNED", keeper), reader, "'{\"C1\": 3}', 'Vielä kesken.', null");
        made.row("evaluation.framework", "version, content, note, made_at", """
                2, (select jsonb_set(jsonb_set(content, '{version}', '2'), '{rules,validMean}', '2.6') from evaluation.framework where version = 1),
                'Keskiarvo nousi, koska kuvaukset ovat parantuneet.', now()""");
        made.row("evaluation.framework_draft", "base, content, changed_at", """
                2, (select jsonb_set(jsonb_set(content, '{version}', '3'), '{questions,0,text,fi}', '"Kenen tarpeeseen malli vastaa?"')
                from evaluation.framework where version = 2), now()""");
        return Map.of("validated", "paatetty", "validation begun", "alkanut", "validation to assess", "arvioitava", "validation to be heard in", "kuultava");
    }

    private UUID person(String email) {
        return sql.sql("select id from accounts.person where email = :email").param("email", email).query(UUID.class).single();
    }

    private UUID validation(String slug, UUID entry, String state, UUID submitter) {
        var id = sql.sql("select permanent_id from knowledge.entry where id = :id").param("id", entry).query(String.class).single();
        var validation = row(
                "evaluation.validation",
                "slug, entry, permanent_id, framework, state, revision, submitter, created_at, changed_at",
                "'" + slug + "', '" + entry + "', '" + id + "', 1, '" + state + "', 1, '" + submitter + "', now(), now()");
        for (var question : List.of("Q1", "Q2", "Q5")) {
            row(
                    "evaluation.validation_answer",
                    "validation, question, lang, said",
                    "'" + validation + "', '" + question + "', 'fi', 'Tarve selvitettiin asukkaiden kanssa kolmessa kylässä.'");
        }
        return validation;
    }

    private void voice(UUID validation, UUID person, String said) {
        row(
                "evaluation.voice",
                "validation, round, person, asked_at, due, marks, words, handed_in_at",
                "'" + validation + "', 1, '" + person + "', now(), current_date + 9, " + said);
    }

    private void decision(UUID validation) {
        row(
                "evaluation.decision",
                """
                validation, round, framework, revision, outcome, mean, marks, missed, grade, rules, completeness, alpha, kappa, reasons,
                decided_at, published_at, valid_until""",
                "'" + validation + "', 1, 1, 1, 'VALIDATED_WITH_NOTES', 2.2, "
                        + "'{\"C1\": 3, \"C2\": 2.5, \"C3\": 3, \"C4\": 2, \"C5\": 3, \"C6\": 0, \"C7\": 3, \"C8\": 2, \"C9\": 1, \"C10\": 3.5}', "
                        + "'[]', '0', '1', 0.88, 0.71, 0.5, '{\"fi\": \"Malli vastaa tarpeeseen. Näyttöä tarvitaan lisää.\"}', now(), now(), current_date + 365");
        row("evaluation.statement", "about, document, issued_at", "'" + validation + "', '{}', now()");
    }

    private UUID row(String table, String columns, String values) {
        var id = Ids.next();
        sql.sql("insert into " + table + " (id, " + columns + ") values (:id, " + values + ")").param("id", id).update();
        return id;
    }
}
