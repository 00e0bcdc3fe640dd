package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One judgement of an open round under the name that everybody reads: assessors are numbered, not named. */
record Judge(String name, Sheet sheet, Potential potential) {

    static List<Judge> of(Round round, Map<Aspect, Double> weights) {
        var judges = new ArrayList<Judge>();
        int assessors = 0;
        for (var sheet : round.sheets()) {
            var name = sheet.self() ? Ui.t("evaluation.potential.self") : Ui.t("evaluation.validation.assessor", ++assessors);
            judges.add(new Judge(name, sheet, Potential.of(sheet.marks(), weights)));
        }
        return judges;
    }

    /** What stands in the way, by its names; empty where nothing does. */
    List<String> blocking() {
        return potential.blocking().stream().map(aspect -> Ui.t(aspect.labelKey())).toList();
    }
}
