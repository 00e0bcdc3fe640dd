package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.ui.Table;
import java.util.Optional;

/**
 * On an entry's page: what its use has cost and what came of it.
 *
 * @param shown how many stand in the table of how many there are
 * @param costs the range of the cost for one person, in words
 * @param beginPath empty when the reader may not tell of a use
 * @param fitPath where one sees how the places resemble one's own
 */
public record ExperienceTable(Optional<Table> table, Optional<String> costs, String listPath, int more, String beginPath, String fitPath) implements Fragment {}
