package fi.kutomo.ecosystem.proposing;

import fi.kutomo.platform.web.Fragment;

/**
 * On the page of an actor, for weavers: the way to an introduction.
 *
 * @param open how many proposals are open for it
 */
public record IntroducePiece(String address, int open, int most) implements Fragment {}
