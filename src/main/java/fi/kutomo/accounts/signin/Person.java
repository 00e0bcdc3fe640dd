package fi.kutomo.accounts.signin;

import fi.kutomo.platform.kernel.Role;
import java.util.Set;
import java.util.UUID;

/** Somebody with an account. Example people are marked, and their sign-ins are printed at start. */
record Person(UUID id, String email, String name, String passwordHash, Set<Role> roles, boolean example) {}
