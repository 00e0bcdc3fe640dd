package fi.kutomo.accounts.memberships;

import java.util.Optional;

/**
 * A membership as pages show it, with names instead of ids.
 *
 * @param path of the organisation's page below the language prefix, while it is public
 * @param by who confirmed it; empty when the domain did
 */
public record MembershipLine(Membership membership, String organisation, Optional<String> path, String name, String by) {}
