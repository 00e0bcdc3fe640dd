package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Where entries stand on Kutomo's own ladder. */
@Component
class EntryStandings implements Standings {

    private final GradeStore grades;
    private final ScaleStore scales;
    private final Entries entries;

    EntryStandings(GradeStore grades, ScaleStore scales, Entries entries) {
        this.grades = grades;
        this.scales = scales;
        this.entries = entries;
    }

    @Override
    public Followed.Kind kind() {
        return Followed.Kind.ENTRY;
    }

    @Override
    public Map<UUID, Standing> of(Collection<UUID> ids) {
        var described = entries.described(ids.stream().map(EntryId::new).toList());
        var levels = grades.levels(described.keySet());
        var found = new LinkedHashMap<UUID, Standing>();
        described.forEach((entry, each) -> found.put(entry.value(), new Standing(
                each.id().value(), each::title, each.path() + "/evidence", levels.getOrDefault(entry, Map.of()).getOrDefault(RuleFiles.OWN, ""),
                false)));
        return found;
    }

    @Override
    public Function<String, String> levels(Lang lang) {
        var rules = scales.current(RuleFiles.OWN);
        return level -> rules.level(level).map(each -> level + " " + each.name().in(lang)).orElse("–");
    }

    @Override
    public String letter(Standing now, boolean changed) {
        return changed ? "evidence.mail.changed" : "evidence.mail.unchanged";
    }
}
