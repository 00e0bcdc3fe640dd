package fi.kutomo.platform.pages;

import fi.kutomo.platform.web.Page;

/** Says that feedback has arrived and when it is answered. */
public record FeedbackThanksPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
