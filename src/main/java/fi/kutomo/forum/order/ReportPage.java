package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;

/**
 * What became of a report, for whoever has its address.
 *
 * @param state in words
 * @param mailed whether the answer also comes by mail
 */
public record ReportPage(String title, String state, String text, KeyFacts facts, boolean answered, boolean mailed) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
