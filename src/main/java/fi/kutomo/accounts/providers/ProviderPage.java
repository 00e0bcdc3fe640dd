package fi.kutomo.accounts.providers;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/**
 * One provider, for operators, with what a test of it found.
 *
 * @param kept whether it is written down already
 * @param secretKept whether a client secret is
 * @param back address that the provider must know, to which people come back
 */
public record ProviderPage(
        String title,
        List<Crumb> trail,
        ProviderForm form,
        Mistakes mistakes,
        boolean kept,
        boolean secretKept,
        String back,
        List<Probe.Finding> findings)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
