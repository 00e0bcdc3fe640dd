package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;

/** A role that somebody is to have: where, in which team, until when and why. */
public record Wish(Role role, Scope scope, Optional<String> team, Optional<Instant> until, String reason) {}
