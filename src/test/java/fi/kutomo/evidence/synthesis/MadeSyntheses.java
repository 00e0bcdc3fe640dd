package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published syntheses over made-up studies, for benches. */
public final class MadeSyntheses {

    private static final int STUDIES = 6;

    private MadeSyntheses() {}

    /** So many, each over outcomes of six of these studies that have a standardised effect. */
    public static void make(ApplicationContext program, int count, List<StudyId> studies, long seed) {
        var synthesising = program.getBean(Synthesising.class);
        var store = program.getBean(SynthesisStore.class);
        var outcomes = new ArrayList<>(outcomes(program.getBean(JdbcClient.class), studies));
        var random = new Random(seed);
        for (int number = 1; number <= count; number++) {
            Collections.shuffle(outcomes, random);
            var path = synthesising.begin(form(0, number, List.of()), Lang.EN, Caller.system());
            var slug = path.substring(path.lastIndexOf('/') + 1);
            synthesising.change(slug, form(0, number, outcomes.subList(0, Math.min(STUDIES, outcomes.size()))), Caller.system());
            synthesising.publish(slug, store.find(slug).orElseThrow().version(), Caller.system());
        }
    }

    private static List<String> outcomes(JdbcClient sql, List<StudyId> studies) {
        return sql.sql("""
                select distinct on (study) study || ':' || id from evidence.study_outcome
                where study = any (:studies) and measure = 'SMD' and effect is not null and se is not null
                order by study, position
                """)
                .param("studies", studies.stream().map(StudyId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private static SynthesisForm form(int version, int number, List<String> outcomes) {
        return new SynthesisForm(
                String.valueOf(version), "Made-up synthesis " + number, "What comes of it?", "Made-up studies, drawn at random.", "", "",
                "The made-up action", "", "", "wellbeing", "", Measure.SMD.name(), "", Question.Better.HIGHER.name(), "", List.copyOf(outcomes),
                Question.Certainty.LOW.name(), "Made up.");
    }
}
