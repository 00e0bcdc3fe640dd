package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.frameworks.Verdict.Outcome;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.Grades;
import fi.kutomo.evidence.Studies;
import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries reached a result and which did not. Those of which it is not known are in neither. */
@Component
class Results {

    private static final Set<EvidenceGrade> SHOWN = EnumSet.of(EvidenceGrade.INDICATIVE, EvidenceGrade.MODERATE, EvidenceGrade.STRONG);

    private final JdbcClient jdbc;
    private final Grades grades;
    private final Studies studies;

    Results(JdbcClient jdbc, Grades grades, Studies studies) {
        this.jdbc = jdbc;
        this.grades = grades;
        this.studies = studies;
    }

    Map<EntryId, Boolean> of(Result result, Collection<EntryId> entries) {
        return switch (result) {
            case VALIDATED -> validated(entries);
            case SHOWN -> shown(entries);
        };
    }

    private Map<EntryId, Boolean> validated(Collection<EntryId> entries) {
        var known = new LinkedHashMap<EntryId, Boolean>();
        jdbc.sql("""
                select distinct on (v.entry) v.entry, d.outcome, d.withdrawn_at is not null as withdrawn
                from evaluation.validation v
                join evaluation.decision d on d.validation = v.id
                where v.entry = any (:entries) and d.published_at is not null
                order by v.entry, d.round desc, d.published_at desc
                """)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    if (!row.getBoolean("withdrawn")) {
                        known.put(new EntryId(row.getObject("entry", UUID.class)), Outcome.valueOf(row.getString("outcome")).valid());
                    }
                });
        return known;
    }

    private Map<EntryId, Boolean> shown(Collection<EntryId> entries) {
        var studied = studies.about(entries).keySet();
        var known = new LinkedHashMap<EntryId, Boolean>();
        grades.of(studied).forEach((entry, graded) -> known.put(entry, SHOWN.contains(graded.grade())));
        return known;
    }
}
