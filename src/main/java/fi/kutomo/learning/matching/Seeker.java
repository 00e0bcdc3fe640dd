package fi.kutomo.learning.matching;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks for a mentor, and for what.
 *
 * @param related needs that are near to those that are needed
 * @param phases how far along the way of development; empty: nothing was said
 * @param langs in which they could talk
 * @param regions empty: the whole country
 * @param organisations whose people are no news to the seeker
 * @param apart people whom the seeker is not to meet, and who were put aside here
 * @param lowered how often something that spoke for a mentor turned out not to matter to this person
 */
public record Seeker(
        UUID person,
        Set<String> themes,
        Set<String> needs,
        Set<String> related,
        Set<Integer> phases,
        Set<String> langs,
        Set<String> regions,
        Set<UUID> organisations,
        Set<UUID> apart,
        Map<Reason, Integer> lowered) {}
