package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.assessment.FrameworkWords.Difference;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/**
 * The next version of the framework being written: its parts, what differs from the version in force, and what it would have decided.
 *
 * @param number the version that it will be
 * @param version of the draft, so that two editors notice one another
 * @param tried what would have become of the public decisions; empty when there are none
 * @param obstacles what keeps it from being put into force
 */
public record FrameworkDraftPage(
        String title,
        int number,
        int base,
        int version,
        List<Part> questions,
        List<Part> criteria,
        List<Difference> differences,
        List<String> tried,
        List<String> obstacles,
        String note,
        Mistakes mistakes)
        implements Page {

    /** The place of the draft, below the language prefix. */
    public static final String PLACE = "validations/frameworks/draft";

    /** A question or a criterion with the address of its form. */
    public record Part(String code, String name, String path) {}

    @Override
    public List<Crumb> trail() {
        return List.of(
                new Crumb(Ui.t("evaluation.validations.title"), "validations"),
                new Crumb(Ui.t("evaluation.framework.title", base), "validations/frameworks/" + base));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
