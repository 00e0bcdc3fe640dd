package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/**
 * The questions that those who submit answer.
 *
 * @param version of the validation, so that two tabs notice one another
 * @param sentBack what an editor found missing; empty: nothing
 */
public record AnswersPage(
        String title, Named entry, String path, int version, String sentBack, List<Question> questions, int least, int most, Mistakes mistakes)
        implements Page {

    /** A question with the answer as it stands. */
    public record Question(String code, String text, String help, String said) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"), new Crumb(entry.title(), path));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
