package fi.kutomo.platform.mail;

import java.util.Optional;
import java.util.UUID;

/** Hears how letters to people fare, and says where those come back to that cannot be delivered. A floor above answers. */
public interface Deliveries {

    /** The mail server has taken a letter for that address. */
    void taken(UUID person, String address);

    /**
     * The mail server will not have letters for that address.
     *
     * @param forGood it says so itself; otherwise it was tried for long enough
     * @param said in the server's words
     */
    void refused(UUID person, String address, boolean forGood, String said);

    /** The sender that mail servers see, to which they return what they cannot deliver; empty: the one that people see. */
    Optional<String> returnsTo(UUID person, String address);
}
