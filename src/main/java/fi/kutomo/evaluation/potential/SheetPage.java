package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Choice;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.TextArea;
import java.util.List;
import java.util.Optional;

/**
 * The form for one sheet.
 *
 * @param barred why the reader may not judge it
 * @param makers whether it is the sheet of those who made it
 * @param parts empty until an assessor has said to have no stake
 */
public record SheetPage(
        String title, Subject entry, Optional<String> barred, boolean makers, int version, List<Part> parts, Mistakes mistakes) implements Page {

    /** One criterion with its points. */
    public record Part(String name, List<Choice> points, TextArea reason) {}

    @Override
    public List<Crumb> trail() {
        return List.of(
                new Crumb(entry.title(), entry.path()), new Crumb(Ui.t("evaluation.potential.heading"), entry.path() + "/potential"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
