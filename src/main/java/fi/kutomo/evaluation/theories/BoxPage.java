package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.NodeKind;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/**
 * Where one box is changed or taken out.
 *
 * @param picks fields for the indicators that tell whether it comes about
 */
public record BoxPage(String title, Theory theory, String id, int links, TheoryForm form, List<Pick> picks, List<Crumb> trail) implements Page {

    /** A field for one indicator of the library. */
    public record Pick(String field, int number, List<Option> options) {}

    @Override
    public boolean indexed() {
        return false;
    }

    public List<Option> kinds() {
        return Choices.kinds(form.one("kind", NodeKind.class).orElse(NodeKind.ACTIVITY));
    }
}
