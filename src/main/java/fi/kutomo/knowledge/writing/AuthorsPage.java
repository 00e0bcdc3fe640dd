package fi.kutomo.knowledge.writing;

import fi.kutomo.accounts.Offers.Waiting;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who answers for an entry and who writes with them.
 *
 * @param asked who was asked and has not said yes
 */
public record AuthorsPage(
        String title, String id, String entryTitle, Optional<String> steward, List<Author> authors, List<Waiting> asked, String typed, Optional<String> problem)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** A co-author. */
    public record Author(UUID person, String name) {}
}
