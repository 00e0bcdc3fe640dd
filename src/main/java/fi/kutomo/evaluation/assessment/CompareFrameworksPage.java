package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.assessment.FrameworkWords.Difference;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import java.util.List;

/** Two versions of the framework beside each other. */
public record CompareFrameworksPage(String title, int from, int to, String note, List<Difference> differences) implements Page {

    @Override
    public List<Crumb> trail() {
        return List.of(
                new Crumb(Ui.t("evaluation.validations.title"), "validations"),
                new Crumb(Ui.t("evaluation.framework.title", to), "validations/frameworks/" + to));
    }
}
