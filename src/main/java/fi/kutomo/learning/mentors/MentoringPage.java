package fi.kutomo.learning.mentors;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import java.util.List;
import java.util.Optional;

/**
 * Mentoring: how it goes, and what the reader has of it.
 *
 * @param mine empty for visitors
 * @param waiting open requests of all, for editors and weavers
 */
public record MentoringPage(String title, Optional<Mine> mine, List<Line> waiting) implements Page {

    /**
     * What a member has.
     *
     * @param mentor whether the reader has said to be a mentor, and may be asked
     */
    public record Mine(List<Line> requests, List<Line> pairings, Optional<Badge> mentor) {}

    /** A request or a pairing. */
    public record Line(String words, String lang, String address, Badge state, String when) {}
}
