package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How surely Kutomo knows who the reader is, who said so, and how it can become surer.
 *
 * @param writing level from which one may write in public
 * @param organisations names of those that say so
 * @param sponsors whether the reader may vouch for others
 */
public record IdentityPage(
        String title, List<Crumb> trail, Assurance level, Assurance writing, List<Word> words, Map<UUID, String> organisations, boolean sponsors)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
