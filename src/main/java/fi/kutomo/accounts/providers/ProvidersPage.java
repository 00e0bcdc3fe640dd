package fi.kutomo.accounts.providers;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** All identity providers, for operators. */
public record ProvidersPage(String title, List<Provider> providers) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
