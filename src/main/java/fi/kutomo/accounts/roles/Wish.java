package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A role that somebody is to have: where, in which team, from when until when, and why.
 *
 * @param since empty: from the moment at which it is given
 */
public record Wish(Role role, Scope scope, ChosenTeam team, Optional<Instant> since, Optional<Instant> until, String reason) {}
