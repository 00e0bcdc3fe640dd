package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers about people with an account. */
public interface People {

    /**
     * Names of those who let this reader see their name; whoever hides it from the reader is left out, and so is whoever is gone. The reader's
     * own name goes with the reader, however far it reaches.
     */
    Map<UUID, String> names(Collection<UUID> people, Caller reader);

    /**
     * The same as a part of another question to the database, for what is read too often to ask twice: the name, null where it is hidden. It
     * does not know the reader's own; see ADR 0033.
     *
     * @param person whose, as that question says it
     */
    String question(String person, Caller reader);

    /**
     * Names among those who work on one thing together, and for those whose task it is to know. Never for a page that others can
     * read: there {@link #names} asks how far the people themselves let their name go.
     */
    Map<UUID, String> namesAtWork(Collection<UUID> people);

    /** Who has this user name, if the reader may open the profile; one that hides looks like one that nobody has. */
    Optional<UUID> shown(String handle, Caller reader);

    List<UUID> with(Role role);

    /** As whom these people would call now, each in the own language and for no organisation; whoever is gone or shut out is left out. */
    Map<UUID, Caller> callers(Collection<UUID> people);

    /** Since when each of these has an account; whoever is gone is left out. */
    Map<UUID, Instant> since(Collection<UUID> people);

    /** Where letters to these people go; whoever is gone or shut out is left out. For letters only, never to be shown. */
    Map<UUID, Mailbox> mailboxes(Collection<UUID> people);

    /** Whose confirmed address this is, for mail that came from it; whoever is gone is nobody's. Never to be told to anybody. */
    Optional<UUID> withAddress(String email);

    /** An address and the language in which to write to it. */
    record Mailbox(String email, Lang lang) {}
}
