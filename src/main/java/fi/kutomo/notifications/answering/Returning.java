package fi.kutomo.notifications.answering;

import fi.kutomo.accounts.People;
import fi.kutomo.notifications.bounces.Bouncing;
import fi.kutomo.platform.mail.Deliveries;
import fi.kutomo.platform.secrets.Vault;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives each letter a sender that says whose it is, so that what a mail server returns is known whatever it writes in it. The sender is
 * sealed for the address: nobody can make letters of others come back.
 */
@Component
public class Returning implements Deliveries {

    private static final String PURPOSE = "returned letters";
    private static final int SEAL = 5;
    private static final int WHOLE = 1 + 16 + SEAL;

    private final Replies replies;
    private final Bouncing bouncing;
    private final People people;
    private final Vault vault;

    Returning(Replies replies, Bouncing bouncing, People people, Vault vault) {
        this.replies = replies;
        this.bouncing = bouncing;
        this.people = people;
        this.vault = vault;
    }

    @Override
    public void taken(UUID person, String address) {
        bouncing.taken(person, address);
    }

    @Override
    public void refused(UUID person, String address, boolean forGood, String said) {
        bouncing.bounced(person, address, forGood, said);
    }

    @Override
    public Optional<String> returnsTo(UUID person, String address) {
        return replies.mailbox().map(mailbox -> Tagged.address(mailbox, "b" + code(person, address)));
    }

    /** Whose letter has come back to one of these addresses, if it is one to the address that the person has now. */
    public Optional<Returned> to(Collection<String> recipients) {
        var mailbox = replies.mailbox();
        return recipients.stream()
                .flatMap(address -> mailbox.flatMap(own -> Tagged.of(address, own)).stream())
                .filter(tagged -> tagged.tag().startsWith("b"))
                .flatMap(tagged -> read(tagged.tag().substring(1)).stream())
                .findFirst();
    }

    /** A letter that has come back. */
    public record Returned(UUID person, String address) {}

    private Optional<Returned> read(String code) {
        if (!code.matches("[0-9a-z]{20,40}")) {
            return Optional.empty();
        }
        var bytes = new BigInteger(code, Character.MAX_RADIX).toByteArray();
        if (bytes.length != WHOLE) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes, 1, 16);
        var person = new UUID(read.getLong(), read.getLong());
        return Optional.ofNullable(people.mailboxes(List.of(person)).get(person))
                .map(People.Mailbox::email)
                .filter(address -> code(person, address).equals(code))
                .map(address -> new Returned(person, address));
    }

    /** A first byte of one keeps the length, whatever the person's number begins with. */
    private String code(UUID person, String address) {
        var seal = HexFormat.of().parseHex(vault.fingerprint(PURPOSE, person + " " + address.toLowerCase(Locale.ROOT)));
        var whole = ByteBuffer.allocate(WHOLE)
                .put((byte) 1)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(Arrays.copyOf(seal, SEAL))
                .array();
        return new BigInteger(whole).toString(Character.MAX_RADIX);
    }
}
