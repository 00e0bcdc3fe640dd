package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Panel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An actor with all that the reader may know of it.
 *
 * @param about what it is in its own words; empty where nothing is written
 * @param described address of the entry that describes it
 * @param notice what the reader should know of who sees this page
 */
public record ActorPage(
        String title,
        @Nullable String titleLang,
        String kind,
        String about,
        @Nullable String aboutLang,
        Optional<String> described,
        Optional<String> notice,
        List<Group> groups,
        List<Panel> panels,
        Acts acts,
        boolean indexed,
        List<Crumb> trail)
        implements Page {

    /** What is said of it with one facet. */
    public record Group(String heading, List<Said> said) {}

    /**
     * One thing said.
     *
     * @param facts since when, until when, who said it and on what it rests
     */
    public record Said(String name, String words, @Nullable String wordsLang, List<String> facts) {}

    /** What this reader may do; empty addresses are not offered. */
    public record Acts(Optional<String> edit, Optional<String> suggest, Optional<String> tie, Optional<String> show) {}

    @Override
    public Optional<String> summary() {
        return about.isEmpty() ? Optional.empty() : Optional.of(about);
    }
}
