package fi.kutomo.journeys;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts studies that disagree under the published model, an answer of an assessor, and a draft of the rules of a scale. */
final class GradedHere {

    private GradedHere() {}

    /** Pages with something in them, below the language prefix, by name; those for editors begin with "draft". */
    static Map<String, String> make(Guest keeper, Guest editor, JdbcClient sql, String model) {
        var entry = sql.sql("select id from knowledge.entry where kind = 'model' and slug = ?")
                .param(model.substring(model.indexOf('/') + 1))
                .query(UUID.class)
                .single();
        for (var direction : List.of("POSITIVE", "NONE", "MIXED")) {
            study(sql, entry, direction);
        }
        keeper.send(model + "/evidence/following", Map.of());
        editor.send(model + "/evidence/judgements", Map.of("fact", "REASONED_THEORY", "holds", "yes", "reason", "Raportin luvussa 2 on lähteet."));
        keeper.send("evidence/scales/nesta/draft", Map.of());
        Waiting.until("the model is graded", () -> keeper.read(model + "/evidence").contains("evidence-studies"));
        var certainty = model + "/evidence/certainty/loneliness";
        Map<String, String> weighed = Map.of(
                "number", "0", "points-INDIRECTNESS", "-1", "reason-INDIRECTNESS", "Esimerkki: tutkittiin vain yhtä kylää.", "points-DOSE_RESPONSE", "1",
                "reason-DOSE_RESPONSE", "Esimerkki: useammin tavatut hyötyivät enemmän.");
        editor.send(certainty, weighed);
        return Map.of(
                "certainty of an outcome", "/" + certainty,
                "evidence of the published", "/" + model + "/evidence",
                "scales", "/evidence/scales",
                "scale in levels", "/evidence/scales/kutomo",
                "scale in points", "/evidence/scales/eef",
                "scale version", "/evidence/scales/nesta/1",
                "draft of a scale", "/evidence/scales/nesta/draft",
                "draft of a scale tried", "/evidence/scales/nesta/draft?try=yes",
                "draft compared", "/evidence/scales/nesta/1/compare/2");
    }

    private static void study(JdbcClient sql, UUID entry, String direction) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into evidence.study (id, version, state, slug, lang, title, design, setting, quality, n, independent, peer_reviewed,
                    year, created_at, changed_at, published_at)
                values (:id, 1, 'PUBLISHED', 'esimerkki-' || :id, 'fi', 'Esimerkki: kylätalkkarin vaikutukset', 'RCT', 'FI', 'GOOD', 312, true,
                    true, 2024, now(), now(), now())
                """)
                .param("id", id)
                .update();
        sql.sql("""
                insert into evidence.study_outcome (id, study, position, effect_term, main, direction, measure, effect, se, follow_up_months)
                values (gen_random_uuid(), :id, 0, 'effect/loneliness', true, :direction, 'SMD', 0.3, 0.1, 12)
                """)
                .param("id", id)
                .param("direction", direction)
                .update();
        sql.sql("insert into evidence.study_entry (study, entry) values (?, ?)").params(id, entry).update();
        sql.sql("insert into evidence.study_term (study, term) values (?, 'target-group/older-people')").param(id).update();
    }
}
