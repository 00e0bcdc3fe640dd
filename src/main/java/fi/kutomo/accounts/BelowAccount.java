package fi.kutomo.accounts;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import java.util.List;

/** A page of the person's own account: its trail leads back to the overview, and no search engine keeps it. */
public interface BelowAccount extends Page {

    @Override
    default List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("accounts.overview.title"), "account"));
    }

    @Override
    default boolean indexed() {
        return false;
    }
}
