package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;

/**
 * Where an editor writes a term, new or known.
 *
 * @param key of the term; of a new one only the scheme and a slash
 */
public record TermFormPage(
        String title, String key, boolean fresh, boolean own, boolean retired, TermForm form, Mistakes mistakes, List<Crumb> trail)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public String scheme() {
        return key.substring(0, key.indexOf('/'));
    }
}
