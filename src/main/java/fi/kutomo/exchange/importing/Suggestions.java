package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.knowledge.EntryKind;
import java.util.ArrayList;
import java.util.List;

/** Adds to a document the themes and areas that its text speaks of. */
final class Suggestions {

    private Suggestions() {}

    static List<Found> with(Finding finding, Resolving resolving) {
        if (finding.kind() != EntryKind.MATERIAL || finding.field("themes").isPresent()) {
            return finding.fields();
        }
        var text = finding.value("body");
        var fields = new ArrayList<>(finding.fields());
        var themes = resolving.themes(text, finding.lang());
        if (!themes.isEmpty()) {
            fields.add(Found.values("themes", themes, new Passage(0, 0, "", "")));
        }
        var areas = resolving.areas(text, finding.lang());
        if (!areas.isEmpty()) {
            fields.add(Found.values("areas", areas, new Passage(0, 0, "", "")));
        }
        return fields;
    }
}
