package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;

/**
 * One version of the framework, with how well assessors agree by it.
 *
 * @param agreement one sentence about the whole form
 */
public record FrameworkPage(
        String title, boolean current, List<Question> questions, Table criteria, KeyFacts rules, String agreement, List<Version> versions)
        implements Page {

    /** A question with its help. */
    public record Question(String text, String help) {}

    /** One version of the history. */
    public record Version(String words, String address, boolean here) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"));
    }
}
