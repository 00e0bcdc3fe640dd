package fi.kutomo.accounts.privacy;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * What goes, what stays without the name, and the form that does it.
 *
 * @param goes message keys with their counts
 * @param drafts whether there are drafts about which to choose
 * @param choice go or stay, empty while not chosen
 */
public record ErasePage(
        String title,
        String handle,
        Map<String, Long> goes,
        Map<String, Long> stays,
        boolean drafts,
        String choice,
        String typed,
        Mistakes mistakes)
        implements BelowAccount {

    public List<Option> choices() {
        return List.of(
                Option.of("go", Ui.t("accounts.privacy.erase.drafts.go"), choice.equals("go")),
                Option.of("stay", Ui.t("accounts.privacy.erase.drafts.stay"), choice.equals("stay")));
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("accounts.overview.title"), "account"), new Crumb(Ui.t("accounts.privacy.title"), "account/data"));
    }
}
