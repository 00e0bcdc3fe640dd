package fi.kutomo.platform.pages;

import fi.kutomo.platform.web.Page;
import java.util.Map;
import java.util.Optional;

/** The form for telling what is wrong or missing on a page. Problems are message keys by field. */
public record FeedbackPage(String title, FeedbackForm form, Map<String, String> problems, Optional<String> email) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
