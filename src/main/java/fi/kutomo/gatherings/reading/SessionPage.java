package fi.kutomo.gatherings.reading;

import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Headed;
import fi.kutomo.gatherings.sessions.Texts.Text;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A session for somebody who may know of it.
 *
 * @param notice what must be known first: that it is cancelled and why, or that it runs
 * @param opens commitments with which it opens
 * @param parts its agenda with clock times
 * @param coming who comes, for those who meet there
 * @param counts how many come or came
 * @param unsaid an answer that came too late, with its reason
 * @param answer the form in which the reader says whether to come
 */
public record SessionPage(
        Head head,
        Text goal,
        Text preparation,
        KeyFacts facts,
        Optional<String> notice,
        List<Opening> opens,
        List<Step> parts,
        List<Coming> coming,
        String counts,
        Optional<Unsaid> unsaid,
        Optional<Answer> answer,
        Acts acts,
        boolean indexed)
        implements Headed {

    /** An open commitment of an earlier session. */
    public record Opening(String words, String owner, String due, boolean late) {}

    /** A part of the agenda from one time to another. */
    public record Step(String time, Text title, int minutes, boolean now) {}

    /** Somebody who comes, and what that person brings. */
    public record Coming(String name, String brings, String words) {}

    /** What somebody wrote when nothing could be said any more. */
    public record Unsaid(String why, String words) {}

    /** What the reader said, or was about to say. */
    public record Answer(String address, List<Option> answers, List<Option> presences, List<Option> brings, String words, Mistakes mistakes, boolean said) {}

    /**
     * What the reader may do besides; empty: not this reader, or not now.
     *
     * @param calendar address of the file for a calendar
     * @param arrive address at which whoever is there says so
     */
    public record Acts(
            Optional<String> edit, Optional<String> call, Optional<String> discard, Optional<String> cancel, Optional<String> calendar, Optional<String> arrive,
            Optional<String> record, Map<String, String> fields, Optional<String> wrong) {}

    @Override
    public Optional<String> summary() {
        return goal.isEmpty() ? Optional.empty() : Optional.of(goal.words());
    }
}
