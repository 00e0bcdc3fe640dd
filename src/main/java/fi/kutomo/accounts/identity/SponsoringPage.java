package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.Offers.Waiting;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A weaver, an operator or a partner centre vouches for people.
 *
 * @param whom handle or address of the person
 * @param today the date that the word will bear, and {@code until} the day on which it runs out
 * @param own words that the reader has given
 * @param asked who was asked by address and has not said yes
 * @param all those of all sponsors, for operators
 * @param centre in whose name the reader vouches
 * @param organisations names of the centres in whose names words were given
 */
public record SponsoringPage(
        String title,
        String whom,
        String reason,
        Mistakes mistakes,
        LocalDate today,
        LocalDate until,
        List<Word> own,
        List<Waiting> asked,
        List<Word> all,
        Optional<String> centre,
        Map<UUID, String> organisations)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
