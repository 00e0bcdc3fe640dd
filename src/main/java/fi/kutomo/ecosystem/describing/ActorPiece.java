package fi.kutomo.ecosystem.describing;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** An actor inside the page of its entry. */
public record ActorPiece(List<ActorPage.Group> groups, String address, boolean keeps) implements Fragment {}
