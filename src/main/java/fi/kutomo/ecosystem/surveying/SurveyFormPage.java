package fi.kutomo.ecosystem.surveying;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/** A new survey: its name, and whom it asks. */
public record SurveyFormPage(
        String title, List<Crumb> trail, Map<String, String> fields, List<Option> regions, List<Option> themes, Mistakes mistakes) implements Page {

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public String elsewhere() {
        return "surveys/new";
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
