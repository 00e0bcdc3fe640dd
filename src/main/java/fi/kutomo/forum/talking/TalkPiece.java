package fi.kutomo.forum.talking;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * What is said about something, on its own page.
 *
 * @param total how many threads there are
 * @param all address of the list of all of them
 * @param begin address of the form for a new thread about it; empty: the reader may not begin one
 */
public record TalkPiece(List<ThreadLine> lines, long total, Optional<String> all, Optional<String> begin) implements Fragment {}
