package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Flaw;
import fi.kutomo.evaluation.theory.NodeKind;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a theory is written: the picture, what is missing, and a form for the next box, the next link and for publishing.
 *
 * @param form what was written into one of the forms, when it has to be shown again
 * @param tied why the reader, who publishes elsewhere, leaves this to others
 */
public record TheoryEditorPage(
        String title, About about, Theory theory, TheoryView view, TheoryForm form, boolean mayPublish, Optional<String> tied, boolean mayDelete,
        List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** Address of the place at which a flaw is mended. */
    public String mend(Flaw flaw) {
        if (flaw.place().isEmpty()) {
            return "#add-box";
        }
        var room = switch (flaw.place().charAt(0)) {
            case 'n' -> "/nodes/";
            case 'l' -> "/links/";
            default -> "/assumptions/";
        };
        return Ui.url(theory.path() + room + flaw.place());
    }

    public List<Option> kinds() {
        return Choices.kinds(form.one("kind", NodeKind.class).orElse(NodeKind.ACTIVITY));
    }

    /** Boxes to choose from, with a first line that says to choose. */
    public List<Option> boxes(String field) {
        return Stream.concat(
                        Stream.of(Option.of("", Ui.t("evaluation.theory.choose"), form.value(field).isEmpty())),
                        Choices.boxes(theory.graph(), form.value(field)).stream())
                .toList();
    }
}
