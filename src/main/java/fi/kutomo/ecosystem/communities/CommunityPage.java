package fi.kutomo.ecosystem.communities;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A learning community.
 *
 * @param ended when it ended, if it has
 * @param ending why
 * @param inside whether the reader is in it or keeps it and so reads all members
 * @param panels what other modules say of it
 * @param keep address at which the reader keeps it
 * @param own address of the reader's own membership, invitation or request
 */
public record CommunityPage(
        String title,
        @Nullable String titleLang,
        Text goal,
        Badge state,
        Optional<String> ended,
        Text ending,
        KeyFacts facts,
        List<Line> members,
        boolean inside,
        List<Line> measures,
        Plan plan,
        List<Panel> panels,
        Optional<Join> join,
        Optional<String> keep,
        Optional<String> own,
        boolean indexed,
        List<Crumb> trail)
        implements Page {

    /** Words with their language, where it is not the page's. */
    public record Text(String words, @Nullable String lang) {}

    /** A member or a measure; without an address only its name. */
    public record Line(Text name, Optional<String> address, String note) {}

    /** Activities that are to come, and those that were, the latest first. */
    public record Plan(List<Activity> coming, List<Activity> past) {}

    /** What is done on a day. */
    public record Activity(LocalDate day, Text words) {}

    /**
     * How the reader comes in.
     *
     * @param address where the form is sent; empty: the reader must sign in first
     * @param as in whose name the reader may come
     * @param free whether one is in at once
     */
    public record Join(Optional<String> address, List<Option> as, boolean free, String words, boolean shown, Mistakes mistakes) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(goal.words());
    }
}
