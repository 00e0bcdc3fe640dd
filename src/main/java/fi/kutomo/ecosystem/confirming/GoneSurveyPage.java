package fi.kutomo.ecosystem.confirming;

import fi.kutomo.platform.web.Page;

/** Where the link of a survey's letter leads when there is nothing behind it any more. */
public record GoneSurveyPage(String title) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
