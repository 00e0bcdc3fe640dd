package fi.kutomo.accounts;

import java.util.Set;
import java.util.UUID;

/** What people have agreed to. Every part of Kutomo asks here before it shows or passes on something about a person. */
public interface Consents {

    /** How far something about a person may go; each scope stands by itself. */
    enum Scope {
        WEAVER,
        COMMUNITY,
        REGION,
        PUBLIC,
        /** Given to partner centres elsewhere in the European Union. */
        EXPORTED
    }

    /** Whether the person has agreed, and not withdrawn, that what is meant goes this far. */
    boolean given(UUID person, String about, Scope scope);

    /** Those of these people who have. */
    Set<UUID> givenBy(Set<UUID> people, String about, Scope scope);
}
