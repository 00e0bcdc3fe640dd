package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/**
 * All entries whose potential has been judged by both sides.
 *
 * @param waiting those that wait for an assessor; for assessors only
 * @param scale what is judged and what the marks mean
 */
public record PotentialsPage(String title, List<Line> lines, Optional<List<Line>> waiting, List<Table> scale, Optional<Pager> pager)
        implements Page {

    /** An entry, with one sentence for each judge, or none while it waits. */
    public record Line(Subject entry, List<String> judgements, String when) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(Ui.t("evaluation.potential.lead"));
    }
}
