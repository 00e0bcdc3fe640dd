package fi.kutomo.platform.mail;

import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter in the outbox. Its texts are blank once it has gone, for they may hold links that only the reader may use.
 *
 * @param person whose it is, if it is somebody's with an account
 * @param topic the talk it belongs to
 * @param replyTo whom an answer reaches, where it is not the site
 * @param leave where mail programs post that the reader wants no more of these
 * @param attempts how often it was tried, this time included
 * @param failure what the server said last, if it has refused
 */
public record KeptLetter(
        UUID id,
        Optional<UUID> person,
        String address,
        Lang lang,
        String subject,
        String text,
        String html,
        Optional<UUID> topic,
        Optional<String> replyTo,
        Optional<String> leave,
        Instant written,
        Instant due,
        int attempts,
        Optional<Instant> sent,
        Optional<Instant> failed,
        Optional<String> failure) {}
