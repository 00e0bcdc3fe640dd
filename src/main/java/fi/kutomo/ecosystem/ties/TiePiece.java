package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/**
 * Ties inside the page of an actor: stated ones, and apart from them those that follow from common undertakings.
 *
 * @param more how many of the derived are not shown
 */
public record TiePiece(List<TieLine> stated, List<TieLine> derived, long more) implements Fragment {}
