package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.importing.FieldPlan.Step;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Remark;
import java.util.ArrayList;
import java.util.List;

/** What an import has to tell about fields that did not come in as they stood. */
final class Remarks {

    private Remarks() {}

    static List<Remark> of(List<Plan> plans) {
        var remarks = new ArrayList<Remark>();
        for (var plan : plans) {
            for (var field : plan.fields()) {
                var passage = field.found().passage();
                switch (field.step()) {
                    case NO_FIELD -> remarks.add(new Remark(Remark.Kind.NOT_PLACED, "no-field", passage));
                    case CONFLICT -> remarks.add(new Remark(Remark.Kind.WARNING, "changed-here", passage));
                    case KEPT -> remarks.add(new Remark(Remark.Kind.WARNING, "kept-here", passage));
                    default -> {
                        if (field.step() == Step.OFF) {
                            continue;
                        }
                        field.unknown().forEach(word -> remarks.add(new Remark(Remark.Kind.NOT_PLACED, reason(field), words(passage, word))));
                    }
                }
            }
        }
        return remarks;
    }

    private static Passage words(Passage passage, String words) {
        return new Passage(passage.from(), passage.until(), passage.column(), words);
    }

    private static String reason(FieldPlan field) {
        return switch (field.found().sense()) {
            case TERM -> "unknown-term";
            case AREA -> "unknown-area";
            default -> "unknown-entry";
        };
    }
}
