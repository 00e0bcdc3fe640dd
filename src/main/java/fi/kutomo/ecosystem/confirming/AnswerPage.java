package fi.kutomo.ecosystem.confirming;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an actor, line by line, for somebody who answers for it.
 *
 * @param groups statements, by what they are about
 * @param written what was sent after the end
 * @param ties to others; those that somebody else has told of first
 */
public record AnswerPage(
        String title,
        List<Crumb> trail,
        Asking asking,
        Stage stage,
        List<Group> groups,
        List<Line> ties,
        Adding adding,
        Form form,
        List<Written> written,
        Mistakes mistakes)
        implements Page {

    /** What can be done now. */
    public enum Stage {
        /** Nothing is answered yet. */
        FRESH,
        STARTED,
        ANSWERED,
        DECLINED,
        /** The time to answer is over. */
        OVER
    }

    /**
     * Who asks, for whom, until when.
     *
     * @param actor name of the actor
     * @param survey name of the survey
     * @param answered when the actor first answered
     */
    public record Asking(String actor, @Nullable String actorLang, String path, String survey, LocalDate until, Optional<Instant> answered) {}

    /** Lines with a heading. */
    public record Group(String heading, List<Line> lines) {}

    /**
     * One thing that is known.
     *
     * @param id of its fields
     * @param facts what is to be known of it besides
     * @param answers radio buttons; none of them is chosen before something was answered
     * @param correction empty where it cannot be put otherwise
     * @param trust what is asked of working together; empty but for confirmed ties
     */
    public record Line(
            String id, int version, String words, @Nullable String lang, List<String> facts, List<Option> answers, Optional<Correction> correction, List<Trusted> trust) {}

    /** One thing that may be said of working together. */
    public record Trusted(String id, String label, List<Option> rungs) {}

    /**
     * What it could be instead.
     *
     * @param terms to choose from; empty for ties
     * @param words own words; empty where there are none beside the term
     * @param strengths of a tie
     */
    public record Correction(List<Option> terms, Optional<String> words, List<Option> strengths, boolean open) {}

    /** What was not known: things that are needed and so on, and a tie. */
    public record Adding(List<Fresh> fresh, List<Option> kinds, String other, List<Option> meant, List<Option> strengths, boolean tieOpen) {}

    /** One more thing to say. */
    public record Fresh(String id, String heading, List<Option> terms, Optional<String> words, boolean open) {}

    /**
     * Where the form goes.
     *
     * @param path below the language prefix
     * @param token of a letter, for whoever has no account
     * @param reaches how far the answers may go; empty by letter, where they go as far as until now
     * @param rest whether what is not marked is still so
     */
    public record Form(String path, Optional<String> token, List<Option> reaches, boolean rest) {}

    /** What was sent, where a page is shown again because of a mistake. */
    record Sent(Map<String, String> values) {

        String value(String name) {
            return values.getOrDefault(name, "").strip();
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        boolean nothing() {
            return values.isEmpty();
        }
    }

    /** The page is also shown in answer to its form, whose address cannot be opened. */
    @Override
    public String elsewhere() {
        return form.path() + form.token().map(token -> "?token=" + token).orElse("");
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
