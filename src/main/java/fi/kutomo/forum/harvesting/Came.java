package fi.kutomo.forum.harvesting;

import java.util.Optional;

/**
 * What came of a post, in words for one reader.
 *
 * @param address where it can be seen; empty: not by this reader
 */
public record Came(String words, Optional<String> address) {}
