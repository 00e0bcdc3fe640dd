package fi.kutomo.knowledge.queues;

import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Progress;
import java.util.Optional;

/**
 * How far the merging of sure pairs is; asks for itself again while it goes on.
 *
 * @param progress while it goes on
 * @param outcome what came of the last press, for a while
 */
public record MergingFragment(Optional<Progress> progress, Optional<Notice> outcome) implements Fragment {

    public boolean running() {
        return progress.isPresent();
    }
}
