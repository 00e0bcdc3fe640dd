package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/**
 * Where a validation begins.
 *
 * @param entry permanent id of the model as typed
 */
public record BeginPage(String title, String entry, Mistakes mistakes) implements Page {

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
