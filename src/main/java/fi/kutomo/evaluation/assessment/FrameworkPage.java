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
 * @param ending what a mark of 0 does
 * @param agreement one sentence about the whole form
 * @param edits whether the reader writes further versions, and {@code drafted} whether the next one is being written
 */
public record FrameworkPage(
        String title,
        boolean current,
        List<Question> questions,
        Table criteria,
        KeyFacts rules,
        String ending,
        String agreement,
        List<Version> versions,
        boolean edits,
        boolean drafted)
        implements Page {

    /** A question with its help. */
    public record Question(String text, String help) {}

    /** One version of the history, what it brought, and where it is laid beside the one shown. */
    public record Version(String words, String address, String compare, String note, boolean here) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"));
    }
}
