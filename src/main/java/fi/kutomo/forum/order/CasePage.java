package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case for those who decide in it.
 *
 * @param said the text and what stands around it, in order
 * @param address of the case
 * @param claimed whether the reader looks at it now
 * @param taken who else looks at it now
 * @param decide the form of a judgement; empty: there is nothing to decide
 * @param appeal whether an appeal waits for the reader's answer
 * @param typed the facts as they were typed
 * @param person address of the page on which an operator suspends the writer
 * @param acts address of what may be done with the whole thread
 */
public record CasePage(
        String title,
        List<Crumb> trail,
        List<Badge> badges,
        KeyFacts facts,
        List<Text> said,
        List<Flagged> flags,
        List<Step> steps,
        String address,
        boolean claimed,
        Optional<String> taken,
        Optional<Decide> decide,
        boolean appeal,
        Optional<String> person,
        Optional<String> acts,
        String typed,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * A text.
     *
     * @param subject whether the case is about it
     */
    public record Text(String who, String when, Optional<String> address, boolean subject, @Nullable String lang, Content words) {}

    /** What somebody said against it. */
    public record Flagged(String reason, String who, Instant at, String words, boolean urgent, String state) {}

    /** Something that happened in the case. */
    public record Step(Instant at, String what, String who, String words) {}

    /** The form of a judgement. */
    public record Decide(List<Option> outcomes, List<Option> rules) {}
}
