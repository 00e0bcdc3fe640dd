package fi.kutomo.ecosystem.ties;

import fi.kutomo.platform.web.Fragment;
import java.util.List;
import java.util.Optional;

/**
 * Ties inside the page of an actor: stated ones, and apart from them those that follow from common undertakings.
 *
 * @param moreStated how many of the stated are not shown
 * @param moreDerived how many of the derived are not shown
 * @param map the map of what is around the actor, where everybody may see it
 */
public record TiePiece(List<TieLine> stated, long moreStated, List<TieLine> derived, long moreDerived, Optional<String> map) implements Fragment {}
