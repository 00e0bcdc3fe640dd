package fi.kutomo.ecosystem.proposing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One introduction for a weaver: both sides, what each is told, what happened and what can be done.
 *
 * @param next what is to be done or waited for
 * @param problem why the last act was refused
 * @param comparable whether a tie came of it, so that it can be asked what it changed
 * @param change what it changed, when that is asked
 */
public record IntroductionPage(
        String title,
        List<Crumb> trail,
        String path,
        Badge state,
        String next,
        Optional<String> problem,
        KeyFacts facts,
        String why,
        List<Part> parts,
        boolean comparable,
        Optional<Change> change,
        List<Event> events,
        May may)
        implements Page {

    /**
     * One side.
     *
     * @param words what this side is told of the other
     * @param facts what it is told besides
     * @param standing whether it was asked and what it said
     */
    public record Part(
            int place, String name, Optional<String> actorPath, String contact, String words, String lang, List<String> facts, String standing, boolean asked) {}

    /** Something that happened. */
    public record Event(Instant at, String words, String note) {}

    /** What the reader may do now. */
    public record May(boolean change, boolean ask, boolean withdraw, boolean meet, boolean close, List<Option> successors, boolean takeOver) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
