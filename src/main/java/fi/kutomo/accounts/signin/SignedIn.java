package fi.kutomo.accounts.signin;

import java.io.Serializable;
import java.util.UUID;

/** What a session remembers of who signed in: only who. Roles are asked anew at every request. */
record SignedIn(UUID person) implements Serializable {}
