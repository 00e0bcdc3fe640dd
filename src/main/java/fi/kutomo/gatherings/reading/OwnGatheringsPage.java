package fi.kutomo.gatherings.reading;

import fi.kutomo.gatherings.sessions.SessionLine;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is called to and has promised, and the address for one's own calendar program.
 *
 * @param address the fresh secret address, shown this once
 * @param since when the present address was made
 */
public record OwnGatheringsPage(
        String title, List<SessionLine> coming, List<Promise> promises, Optional<String> address, Optional<String> since, List<Crumb> trail) implements Page {

    /** An open commitment: its words, where it was made, and until when. */
    public record Promise(String words, String session, String address, String due, boolean late) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
