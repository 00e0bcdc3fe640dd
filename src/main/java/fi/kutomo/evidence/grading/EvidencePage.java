package fi.kutomo.evidence.grading;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure we are of an entry and which way what was found points, with every reason.
 *
 * @param found which way the outcomes point, one line for each outcome
 * @param worked where and for whom it went as wanted, and {@code notWorked} where not
 * @param follows whether the reader follows it; empty for who is not signed in
 * @param mayJudge whether the reader may answer what studies do not tell
 * @param tied why the reader, who judges elsewhere, leaves this to others
 */
public record EvidencePage(
        String title,
        Head head,
        Optional<Conclusion> conclusion,
        List<Missing> missing,
        List<Found> found,
        List<Went> worked,
        List<Went> notWorked,
        List<StudyLine> studies,
        List<ScaleView> scales,
        List<Fact> facts,
        Optional<Boolean> follows,
        boolean mayJudge,
        Optional<String> tied,
        List<Change> history,
        JudgementForm form,
        Mistakes mistakes)
        implements Page {

    /** The entry that is judged. */
    public record Head(String name, @Nullable String lang, String path, String id) {}

    /**
     * Kutomo's own grade in words.
     *
     * @param ladder on the ladder, not a conclusion beside it
     * @param also further conclusions that hold
     */
    public record Conclusion(
            String sign, String name, String means, boolean ladder, List<Rung> rungs, List<String> also, int version, String reckoned) {}

    /** A rung of the ladder. */
    public record Rung(String sign, String name, boolean reached, boolean highest) {}

    /** What keeps it from the next level. */
    public record Missing(String words, String advice, boolean known) {}

    /** Which way one outcome went: numbers of studies, how sure the whole is, and how much where there is a number. */
    public record Found(
            String outcome, boolean main, long positive, long none, long negative, long mixed, String certainty, String effect) {}

    /** Where it went this way, and for whom. */
    public record Went(String what, String where, List<Integer> studies) {}

    /** A study with the number by which this page names it. */
    public record StudyLine(int number, String title, String address, String what) {}

    /** One scale with its reasons. */
    public record ScaleView(
            String scale,
            String name,
            String address,
            String level,
            String means,
            String about,
            List<LevelView> levels,
            List<PartView> parts,
            List<Missing> missing) {}

    /** A level with what it asks for. */
    public record LevelView(String name, boolean reached, List<StepView> steps) {}

    /** One thing that was asked, and the studies that answer. */
    public record StepView(String words, boolean passed, boolean known, List<Integer> because) {}

    /**
     * A body of evidence in points.
     *
     * @param code of the outcome where people can weigh it, otherwise empty
     */
    public record PartView(
            String outcome, String points, String begun, List<String> moved, String months, List<Integer> because, String code) {}

    /** A question that no study answers. */
    public record Fact(String key, String question, String answer, String reason, String by) {}

    /** A time at which something under the grade changed. */
    public record Change(String when, String cause, String before, String after, boolean changed) {}

    /** A judgement as it was sent. */
    public record JudgementForm(String fact, String holds, String reason) {

        static final JudgementForm EMPTY = new JudgementForm("", "", "");
    }

    @Override
    public Optional<String> summary() {
        return conclusion.map(each -> each.name() + ". " + each.means());
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(head.name(), head.path()));
    }
}
