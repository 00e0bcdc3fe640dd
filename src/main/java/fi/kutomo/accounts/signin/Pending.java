package fi.kutomo.accounts.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody who has taken the first step of signing in and is asked for a code. */
record Pending(UUID person, Method method, Instant at) implements Serializable {}
