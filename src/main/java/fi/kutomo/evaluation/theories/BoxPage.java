package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.NodeKind;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;

/** Where one box is changed or taken out. */
public record BoxPage(String title, Theory theory, String id, int links, TheoryForm form, List<Crumb> trail) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public List<Option> kinds() {
        return Choices.kinds(form.one("kind", NodeKind.class).orElse(NodeKind.ACTIVITY));
    }
}
