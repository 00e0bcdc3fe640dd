package fi.kutomo.ecosystem.asked;

import fi.kutomo.ecosystem.introductions.Known;
import fi.kutomo.ecosystem.introductions.Outcome;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An introduction as one of the two sees it.
 *
 * @param other who it is; empty until both have said yes
 * @param form where its forms go
 */
public record AskedPage(
        String title,
        List<Crumb> trail,
        Stage stage,
        Asking asking,
        Told ofOther,
        Told ofYou,
        Optional<Known> other,
        List<Line> lines,
        Outcomes outcomes,
        Form form,
        Mistakes mistakes)
        implements Page {

    /** What this side can do now. */
    public enum Stage {
        QUESTION,
        WAITING,
        DECLINED,
        OVER,
        KNOWN
    }

    /**
     * The question.
     *
     * @param weaver who asks, if somebody still does
     * @param as the actor for which this side is asked; empty for somebody who is asked as a person
     * @param until last day to answer; for who has said yes, the day on which it hears that nothing came of it
     */
    public record Asking(Optional<String> weaver, Optional<String> as, Instant until) {}

    /** What one is told of the other, without a name. */
    public record Told(String words, String lang, List<String> facts) {}

    /** A line of the two to each other. */
    public record Line(boolean mine, String from, String words, Instant at) {}

    /** What came of it: what this side last said, and what it can say. */
    public record Outcomes(Optional<Outcome> told, List<Option> options, List<Option> reaches, String words) {}

    /**
     * Where forms go.
     *
     * @param path below the language prefix
     * @param token of a letter, for whoever has no account
     */
    public record Form(String path, Optional<String> token, String line) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
