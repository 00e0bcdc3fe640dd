package fi.kutomo.accounts.factors;

import java.time.Instant;

/** An authenticator app for tests. */
public final class TestCodes {

    private TestCodes() {}

    /** The code that an app with this secret, in letters, shows so many steps from now. */
    public static String code(String secret, int stepsAway) {
        return Totp.code(Base32.read(secret.replace(" ", "")), Totp.step(Instant.now()) + stepsAway, Totp.DIGITS);
    }
}
