package fi.kutomo.search.missing;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;

/** The form on a page of its own, when something was wrong with it. */
public record WishPage(WishForm form, Mistakes mistakes) implements Page {

    @Override
    public String title() {
        return Ui.t("search.missing.wish.title");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
