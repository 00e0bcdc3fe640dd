package fi.kutomo.learning.matching;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A mentor who could be asked.
 *
 * @param phases empty: all of them
 * @param regions empty: the whole country
 * @param free how many more the mentor would take now
 * @param said when the mentor last said so
 * @param near whether there is a tie to the seeker within two steps
 */
public record Candidate(
        UUID person,
        Set<String> themes,
        Set<String> needs,
        Set<Integer> phases,
        Set<String> langs,
        Set<String> regions,
        Set<UUID> organisations,
        int free,
        LocalDate said,
        boolean near) {}
