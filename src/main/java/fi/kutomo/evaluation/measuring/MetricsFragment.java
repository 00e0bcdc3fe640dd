package fi.kutomo.evaluation.measuring;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry's page tells of its metrics.
 *
 * @param path of the metrics; empty when there are none that the reader may see
 * @param begin path of the entry, for those who may begin metrics
 */
public record MetricsFragment(Optional<String> path, List<Line> lines, int more, Optional<String> begin) implements Fragment {

    /** One measure in a line, with the step that its newest value has reached. */
    public record Line(String name, @Nullable String lang, String path, String value, String step, String progress) {}
}
