package fi.kutomo.ecosystem.proposing;

import fi.kutomo.platform.web.Fragment;

/** On the page of an actor, for weavers: the way to an introduction. */
public record IntroducePiece(String address) implements Fragment {}
