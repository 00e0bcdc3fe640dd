package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/**
 * A map of evidence and gaps.
 *
 * @param path below the language prefix
 * @param query of the view, for the other forms of the same map
 * @param lead how many studies it holds
 * @param narrowed what narrows the view, each with the way back
 * @param wider address of the view with all narrower rows and columns, where they are not shown yet
 * @param priorities the gaps that are needed most; empty while nothing is known of need
 * @param waited how long those who need an answer have waited for a study; empty where nobody has marked anything
 */
public record GapMapPage(
        String title,
        List<Crumb> trail,
        String path,
        String query,
        String question,
        boolean draft,
        Optional<State> state,
        String lead,
        List<Legend> legend,
        List<Chip> narrowed,
        Optional<String> wider,
        List<Option> settings,
        View view,
        Matrix matrix,
        Optional<Table> priorities,
        Optional<String> waited,
        KeyFacts protocol,
        List<Frozen.Stamp> states,
        Acts acts,
        Mistakes mistakes)
        implements Page {

    /** A class of cells with how many there are. */
    public record Legend(String css, String sign, String label, String means, int cells) {}

    /**
     * The frozen state that is shown.
     *
     * @param reproduced whether computing it again from its records gave the same bytes
     * @param citation how to cite it
     */
    public record State(int number, String day, String note, String sha256, boolean reproduced, String file, String citation) {}

    /** What the reader may do here. */
    public record Acts(boolean edit, boolean publish, boolean keep, int version) {

        public boolean any() {
            return edit || publish || keep;
        }
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(question).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean indexed() {
        return !draft && query.isEmpty();
    }
}
