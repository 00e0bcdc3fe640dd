package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.GroundChanged;
import fi.kutomo.evidence.Regrading;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.announce.Announcements;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Passes on that what is known of entries has changed. */
@Component
class Asking implements Regrading {

    private final Announcements announcements;

    Asking(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void ask(Collection<EntryId> entries) {
        if (!entries.isEmpty()) {
            announcements.announce(new GroundChanged(List.copyOf(entries)));
        }
    }
}
