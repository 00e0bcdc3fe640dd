package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/** What the forms of an analysis have in common. */
public interface PartPage extends Page {

    Filled form();

    @Override
    default boolean indexed() {
        return false;
    }

    /**
     * A form with what stands in it.
     *
     * @param action where it is sent, below the language prefix
     * @param seen mark of what stood there when it was shown
     */
    public record Filled(String action, Map<String, String> fields, String seen, Mistakes mistakes) {

        public String at(String field) {
            return fields.getOrDefault(field, "");
        }

        /** Options with the chosen one marked. */
        public List<Option> choosing(String field, List<Option> options) {
            return options.stream().map(option -> Option.of(option.value(), option.label(), option.value().equals(at(field)))).toList();
        }
    }

    /** The places above a form. */
    static List<Crumb> trail(String title, String slug) {
        return slug.isEmpty()
                ? ReturnPages.trail()
                : List.of(ReturnPages.trail().getFirst(), new Crumb(title, ReturnPages.PLACE + "/" + slug + "/edit"));
    }
}
