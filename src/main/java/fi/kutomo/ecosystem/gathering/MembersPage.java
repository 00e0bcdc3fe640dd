package fi.kutomo.ecosystem.gathering;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a community and on the way, what is missing, and what those who keep it can do.
 *
 * @param problem why the last act was refused
 * @param size how many there are against what is recommended, in words
 */
public record MembersPage(
        String title,
        @Nullable String titleLang,
        List<Crumb> trail,
        String path,
        Tabs tabs,
        Badge state,
        String next,
        Optional<String> problem,
        String size,
        List<Place> places,
        List<Spread> spreads,
        List<Missing> missing,
        List<Group> groups,
        Seeking seeking,
        ByMail byMail,
        List<Event> events,
        May may)
        implements Page {

    /** A place that a community needs filled, with the names of those who fill it. */
    public record Place(String name, List<String> filledBy) {}

    /** Sectors or regions, each with how many. */
    public record Spread(String heading, List<String> counts) {}

    /** What is missing, with actors that would fill it. */
    public record Missing(String words, List<Proposed> proposed) {}

    /** An actor to think of, and why. */
    public record Proposed(String slug, String name, @Nullable String lang, String address, String why) {}

    /** Members that stand alike. */
    public record Group(String heading, boolean folded, List<Line> lines) {}

    /** One of them. */
    public record Line(String address, String name, @Nullable String lang, List<String> facts) {}

    /** A search for actors by name. */
    public record Seeking(String sought, List<Proposed> found) {}

    /** The form that invites a person at an address. */
    public record ByMail(Map<String, String> fields, List<Option> langs, Mistakes mistakes) {

        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** Something that happened. */
    public record Event(Instant at, String words) {}

    /** What the reader may do with the community now. */
    public record May(boolean act, boolean publish, boolean end, boolean discard, List<Option> successors, boolean takeOver, String ending) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
