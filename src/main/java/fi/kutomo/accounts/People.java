package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers about people with an account. Names are those that the people themselves show. */
public interface People {

    Map<UUID, String> names(Collection<UUID> people);

    /** The person with this sign-in name or e-mail address, for naming a co-author. */
    Optional<UUID> named(String signInName);

    List<UUID> with(Role role);

    /** Where letters to these people go; whoever is gone or shut out is left out. For letters only, never to be shown. */
    Map<UUID, Mailbox> mailboxes(Collection<UUID> people);

    /** An address and the language in which to write to it. */
    record Mailbox(String email, Lang lang) {}
}
