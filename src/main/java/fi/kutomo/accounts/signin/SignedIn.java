package fi.kutomo.accounts.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of who signed in. Roles are asked anew at every request.
 *
 * @param confirmedAt when the person last proved to be there
 * @param browser roughly which browser it was, such as "Firefox, Linux"
 */
record SignedIn(UUID person, Method method, Instant openedAt, Instant confirmedAt, String browser) implements Serializable {

    SignedIn confirmed(Method by, Instant at) {
        return new SignedIn(person, by.strong() ? by : method, openedAt, at, browser);
    }
}
