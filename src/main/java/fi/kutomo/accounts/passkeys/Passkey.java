package fi.kutomo.accounts.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey that somebody has added.
 *
 * @param site name of the host for which it was made; browsers offer it nowhere else
 * @param credential its identifier, chosen by the authenticator
 * @param key its public key and the make of the authenticator, as WebAuthn writes them down (attested credential data)
 * @param counter how often it was used, where the authenticator counts
 * @param mayBeCopied whether a password manager may carry it to other devices, and {@code copied} whether it has
 */
public record Passkey(
        UUID id,
        UUID person,
        String site,
        byte[] credential,
        byte[] key,
        long counter,
        List<String> transports,
        boolean mayBeCopied,
        boolean copied,
        String name,
        Instant addedAt,
        Optional<Instant> usedAt) {}
