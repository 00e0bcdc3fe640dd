package fi.kutomo.accounts.privacy;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;

/** Taking one's data along, and the way to be forgotten. */
public record DataPage(String title, Optional<ExportState> export) implements Page {

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("accounts.overview.title"), "account"));
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
