package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.transfer.Transferability.Known;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;

/**
 * The form of an assessor: first whether there is any tie, then the marks, then what differs.
 *
 * @param step which part is shown
 * @param due last day, in words
 */
public record AssessmentPage(
        String title,
        Named entry,
        String path,
        Step step,
        String due,
        boolean third,
        int leastReason,
        List<ValidationPage.Answer> answers,
        List<Asked> asked,
        Mistakes mistakes)
        implements Page {

    /** Where the assessor stands. */
    public enum Step {
        DECLARE,
        MARK,
        SETTLE,
        DONE
    }

    /**
     * One criterion to mark.
     *
     * @param beside what is known of its transferability, at the criterion that asks for it
     * @param others what the assessors said, where it is looked at together
     */
    public record Asked(
            String code,
            String name,
            String help,
            Optional<Known> beside,
            List<Option> scores,
            List<Option> confidences,
            String reason,
            List<Said> others) {}

    /** What one assessor said. */
    public record Said(String who, String score, String reason) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.desk.title"), "validations/desk"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
