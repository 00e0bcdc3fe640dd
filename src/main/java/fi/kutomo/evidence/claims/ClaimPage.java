package fi.kutomo.evidence.claims;

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
 * @param groups studies that support it, weaken it and leave it open, in this order
 * @param withdrawn studies that were counted once and are withdrawn now
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
        List<Group> groups,
        List<Ground> withdrawn,
        Instant changed,
        Optional<String> edit,
        List<Crumb> trail)
        implements Page {

    /**
     * Why it is in doubt.
     *
     * @param finding what a test of the assumption showed
     */
    public record Doubted(String words, String finding, @Nullable String findingLang, String address) {}

    /** Studies of one stance; a group may be empty, and says so. */
    public record Group(Stance stance, List<Ground> grounds) {}

    /** A study with its words. */
    public record Ground(String title, String lang, String address, String facts, String passage, String page) {}

    @Override
    public Optional<String> summary() {
        return Optional.of(counts);
    }
}
