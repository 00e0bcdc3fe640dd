package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.Grades;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Sureness;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how sure we are, as last reckoned: to floors above, and to the glyph of an entry. */
@Component
class KnownGrades implements Grades, Sureness {

    private final JdbcClient jdbc;
    private final ScaleStore scales;
    private final Messages messages;

    KnownGrades(JdbcClient jdbc, ScaleStore scales, Messages messages) {
        this.jdbc = jdbc;
        this.scales = scales;
        this.messages = messages;
    }

    @Override
    public Map<EntryId, Graded> of(Collection<EntryId> entries) {
        var found = new LinkedHashMap<EntryId, Graded>();
        entries.forEach(entry -> found.put(entry, new Graded(EvidenceGrade.NOT_DESCRIBED, 0, "")));
        jdbc.sql("select entry, grade, rung, rules from evidence.graded where entry = any (?)")
                .param(entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new EntryId(row.getObject("entry", UUID.class)),
                            new Graded(EvidenceGrade.valueOf(row.getString("grade")), row.getInt("rung"), row.getString("rules").split(" ")[0]));
                });
        return found;
    }

    /** Nothing has been gathered while the description itself is not there yet. */
    @Override
    public Optional<Sure> of(EntryId entry, Lang lang) {
        var graded = of(List.of(entry)).get(entry);
        if (graded == null || graded.rung() == 0 && graded.grade().ladder()) {
            return Optional.empty();
        }
        var name = scales.current(RuleFiles.OWN).level(graded.grade().sign()).map(Rules.Level::name);
        return name.map(words -> new Sure(graded.rung(), messages.in(lang, "evidence.grading.glyph", words.in(lang))));
    }
}
