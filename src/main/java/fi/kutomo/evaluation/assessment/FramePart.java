package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/** What the forms for the parts of a framework have in common. */
public interface FramePart extends Page {

    Form form();

    /**
     * A form with what stands in it.
     *
     * @param action where it is sent, below the language prefix
     * @param version of the draft that the editor sees
     * @param known whether the part is there already and can be removed
     */
    record Form(String action, int version, boolean known, Map<String, String> fields, Mistakes mistakes) {

        public String at(String field) {
            return fields.getOrDefault(field, "");
        }

        public boolean chosen(String field) {
            return at(field).equals("yes");
        }

        /** Options with the chosen one marked. */
        public List<Option> choosing(String field, List<Option> options) {
            return options.stream().map(option -> Option.of(option.value(), option.label(), option.value().equals(at(field)))).toList();
        }
    }

    @Override
    default List<Crumb> trail() {
        return List.of(
                new Crumb(Ui.t("evaluation.validations.title"), "validations"),
                new Crumb(Ui.t("evaluation.framing.title"), FrameworkDraftPage.PLACE));
    }

    @Override
    default boolean indexed() {
        return false;
    }
}
