package fi.kutomo.notifications.answering;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.settings.Settings;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes an address for answers to each letter, and knows later to what somebody answers. */
@Component
public class Replies {

    /** How long a letter can be answered. */
    public static final Duration VALID = Duration.ofDays(90);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 130;

    private final ReplyStore store;
    private final Settings settings;
    private final Map<String, Answerable> owners;
    private final Clock clock;

    Replies(ReplyStore store, Settings settings, ObjectProvider<Answerable> owners, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.owners = owners.stream().collect(Collectors.toMap(Answerable::kind, owner -> owner));
        this.clock = clock;
    }

    /** A fresh address for answers about that thing; empty where nobody takes any. */
    public Optional<ReplyKey> key(Ref about) {
        return mailbox().filter(_ -> owners.containsKey(about.kind())).map(mailbox -> {
            var secret = new BigInteger(BITS, RANDOM).toString(Character.MAX_RADIX);
            return new ReplyKey(Tagged.address(mailbox, "r" + secret), hash(secret));
        });
    }

    /** The mailbox itself; empty where nothing can be answered. */
    public Optional<String> mailbox() {
        var mailbox = settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
        return mailbox.configured() ? Optional.of(mailbox.address()) : Optional.empty();
    }

    public void keep(ReplyKey key, UUID person, Ref about, UUID letter) {
        store.insert(key.hash(), person, Optional.of(about), letter, clock.instant().plus(VALID));
    }

    /** A summary cannot be answered; whoever tries is told so. */
    public void keepSummary(UUID person, UUID letter) {
        if (mailbox().isPresent()) {
            store.insert(hash("summary " + letter), person, Optional.empty(), letter, clock.instant().plus(VALID));
        }
    }

    /** To what a letter with these recipients answers. */
    public Optional<Asked> to(Collection<String> recipients) {
        var mailbox = mailbox();
        return recipients.stream()
                .flatMap(address -> mailbox.flatMap(own -> Tagged.of(address, own)).stream())
                .filter(tagged -> tagged.tag().startsWith("r"))
                .flatMap(tagged -> store.find(hash(tagged.tag().substring(1))).stream())
                .findFirst();
    }

    /** To what a letter answers that names these letters of ours. */
    public Optional<Asked> toLetters(Collection<UUID> letters) {
        return store.byLetter(letters);
    }

    /** Those that were over by then; a while longer they are told from keys that never were. */
    public int forget(Instant before) {
        return store.forget(before);
    }

    public Optional<Answerable> owner(Ref thing) {
        return Optional.ofNullable(owners.get(thing.kind()));
    }

    /**
     * What somebody was written about.
     *
     * @param about empty: everything at once
     * @param old whether it is too long ago
     */
    public record Asked(UUID person, Optional<Ref> about, boolean old) {}

    /** SHA-256 of a secret or of an id that others made, in hexadecimal. */
    public static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
