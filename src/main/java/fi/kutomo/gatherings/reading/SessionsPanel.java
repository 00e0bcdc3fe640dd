package fi.kutomo.gatherings.reading;

import fi.kutomo.gatherings.sessions.SessionLine;
import fi.kutomo.platform.web.Fragment;
import java.util.List;

/**
 * What a community does, on the community's own page.
 *
 * @param all address of everything that it does
 */
public record SessionsPanel(List<SessionLine> coming, List<SessionLine> past, String all, boolean keeps) implements Fragment {}
