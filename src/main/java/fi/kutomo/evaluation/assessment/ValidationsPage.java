package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;

/**
 * Public decisions, and for those who take part their own.
 *
 * @param own validations that the reader has submitted or begun
 * @param asked validations in which the reader is asked for lived experience
 * @param framework number of the framework in force
 */
public record ValidationsPage(
        String title, List<Line> lines, List<Line> own, List<Line> asked, boolean writer, boolean assessor, boolean editor, int framework, Optional<Pager> pager)
        implements Page {

    /** One validation. */
    public record Line(Named entry, String address, Sign sign, String detail) {}

    @Override
    public boolean indexed() {
        return own.isEmpty() && asked.isEmpty();
    }
}
