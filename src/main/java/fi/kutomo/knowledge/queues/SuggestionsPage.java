package fi.kutomo.knowledge.queues;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What imports brought for fields that people had changed here: the text that stands and the one that came, side by side. */
public record SuggestionsPage(String title, List<Offer> offers) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One field's two texts. */
    public record Offer(UUID id, String entryId, String entryTitle, String field, Optional<Lang> lang, String ours, String theirs, String note, Instant at) {}
}
