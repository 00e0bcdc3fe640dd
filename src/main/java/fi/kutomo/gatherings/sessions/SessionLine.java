package fi.kutomo.gatherings.sessions;

import fi.kutomo.gatherings.sessions.Texts.Text;
import fi.kutomo.platform.web.ui.Badge;
import java.util.List;
import java.util.Optional;

/**
 * A session in a list.
 *
 * @param mark its state, where it says more than the list does
 * @param community empty where the list is that of one community
 */
public record SessionLine(Text title, String address, String when, String moment, Text goal, Optional<Badge> mark, Optional<Text> community, List<String> facts) {}
