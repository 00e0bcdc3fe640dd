package fi.kutomo.accounts.teams;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/** Teams by name, each leading to its page. */
public record TeamList(List<Team> teams) implements Fragment {}
