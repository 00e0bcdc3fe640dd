package fi.kutomo.ecosystem.confirming;

import fi.kutomo.platform.web.Page;
import java.util.List;

/**
 * Where the link of a survey's letter leads when there is nothing behind it any more.
 *
 * @param written what was sent and could not be taken
 */
public record GoneSurveyPage(String title, List<Written> written) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
