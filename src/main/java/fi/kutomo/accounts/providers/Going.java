package fi.kutomo.accounts.providers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is on the way to a provider; remembered under the state, for the one who comes back.
 *
 * @param aim what it is for
 * @param person who was signed in, where the aim asks for it
 * @param verifier proves at the exchange of the code that it was us who began (PKCE)
 * @param lang of the pages after it
 * @param next where to go then
 */
record Going(UUID provider, Aim aim, Optional<UUID> person, String nonce, String verifier, String lang, String next, Instant begunAt) {

    /** What somebody goes to a provider for. */
    enum Aim {
        SIGN_IN,
        /** To tie the provider to the account that is open. */
        LINK,
        /** To prove once more to be there. */
        CONFIRM
    }
}
