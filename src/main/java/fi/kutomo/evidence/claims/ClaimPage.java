package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.grading.EvidencePage.Change;
import fi.kutomo.evidence.grading.EvidencePage.Conclusion;
import fi.kutomo.evidence.grading.EvidencePage.Found;
import fi.kutomo.evidence.grading.EvidencePage.Missing;
import fi.kutomo.evidence.grading.EvidencePage.ScaleView;
import fi.kutomo.evidence.studies.StudiedLines;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published claim with what stands for and against it: always both headings, in the same form.
 *
 * @param doubts what was assumed on the way to it and did not hold
 * @param weighed how sure we are that it holds, and what its studies found; empty in the moment before it is graded for the first time
 * @param groups studies that support it, weaken it and leave it open, in this order
 * @param withdrawn studies that were counted once and are withdrawn now
 * @param follows whether the reader follows it; empty for who is not signed in
 */
public record ClaimPage(
        String title,
        @Nullable String titleLang,
        int number,
        String scope,
        @Nullable String scopeLang,
        Optional<StudiedLines.Linked> entry,
        Optional<String> effect,
        String counts,
        List<Doubted> doubts,
        Optional<Weighed> weighed,
        List<Group> groups,
        List<Ground> withdrawn,
        Instant changed,
        Optional<String> edit,
        Optional<Boolean> follows,
        List<Crumb> trail)
        implements Page {

    /**
     * Why it is in doubt.
     *
     * @param finding what a test of the assumption showed
     */
    public record Doubted(String words, String finding, @Nullable String findingLang, String address) {}

    /**
     * Two axes, never one number: how sure we are, and which way and how much.
     *
     * @param missing what keeps it from the next level
     * @param found what its studies found, by outcome
     * @param why every condition with the studies that answer it
     * @param history what became of each change under it
     */
    public record Weighed(Conclusion conclusion, List<Missing> missing, List<Found> found, ScaleView why, List<Change> history) {}

    /** Studies of one stance; a group may be empty, and says so. */
    public record Group(Stance stance, List<Ground> grounds) {}

    /**
     * A study with its words.
     *
     * @param number by which the page names it
     */
    public record Ground(int number, String title, String lang, String address, String facts, String passage, String page) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(counts);
    }
}
