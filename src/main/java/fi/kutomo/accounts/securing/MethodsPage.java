package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.BelowAccount;
import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The person's own ways of signing in.
 *
 * @param secondMissing roles rest until there is a passkey or a second factor
 * @param password when it was last set; empty where there is none
 * @param otherWay whether the person can sign in without the password
 * @param app whether an authenticator app is set up
 * @param others the other ways, each complete
 */
public record MethodsPage(
        String title,
        boolean secondMissing,
        Optional<Instant> password,
        boolean otherWay,
        boolean app,
        int recoveryCodes,
        List<Content> others)
        implements BelowAccount {
}
