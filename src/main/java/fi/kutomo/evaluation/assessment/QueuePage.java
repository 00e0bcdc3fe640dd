package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;

/** What waits for editors in validations, and how much the assessors have in hand. */
public record QueuePage(String title, List<ValidationsPage.Line> waiting, List<ValidationsPage.Line> running, Table load) implements Page {

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
