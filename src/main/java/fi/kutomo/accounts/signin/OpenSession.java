package fi.kutomo.accounts.signin;

import java.time.Instant;

/**
 * One session of a person.
 *
 * @param key names the session without being good for taking it over
 * @param browser roughly which browser; empty where unknown
 * @param current the one of this request
 */
public record OpenSession(String key, Method method, Instant openedAt, Instant seenAt, String browser, boolean current) {}
