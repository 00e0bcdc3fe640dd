package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A synthesis for readers: the answer in words, the forest plot with its table, how sure it is and why, what it rests on.
 *
 * @param run the frozen run that is shown; empty: the working copy
 * @param outdated whether what is public now would be computed from other numbers
 * @param lost said when a study under the run was withdrawn, so that its conclusion does not stand
 * @param follows whether the reader follows it; empty for who is not signed in and where there is nothing to follow
 */
public record SynthesisPage(
        String title,
        List<Crumb> trail,
        String path,
        Lang contentLang,
        Question question,
        Optional<Run> run,
        List<Stamp> runs,
        boolean draft,
        boolean outdated,
        Optional<String> lost,
        Optional<String> withdrawnReason,
        Optional<Result> result,
        Optional<Boolean> follows,
        Acts acts,
        Mistakes mistakes)
        implements Page {

    /** The computed part. */
    public record Result(
            List<String> says, ForestPlot forest, Table table, KeyFacts facts, Optional<Table> influence, Optional<Funnel> funnel) {}

    /** The funnel plot with what the test says. */
    public record Funnel(FunnelPlot plot, String says) {}

    /** What this reader may do, with the version of the working copy. */
    public record Acts(boolean edit, boolean publish, boolean withdraw, int version, List<String> obstacles) {

        static final Acts NONE = new Acts(false, false, false, 0, List.of());

        public boolean any() {
            return edit || publish || withdraw;
        }
    }

    public Optional<Instant> computedAt() {
        return run.map(Run::at);
    }

    @Override
    public Optional<String> summary() {
        return lost.or(() -> result.map(each -> each.says().getFirst()));
    }

    @Override
    public boolean indexed() {
        return !draft && withdrawnReason.isEmpty();
    }
}
