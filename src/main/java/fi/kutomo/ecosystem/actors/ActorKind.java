package fi.kutomo.ecosystem.actors;

/** What sort of actor it is. */
public enum ActorKind {
    /** Described by an entry, whose name it bears; or known by a name that a file told, until an entry of that name is there. */
    ORGANISATION,
    /** Has no entry; made and kept here. */
    NETWORK,
    /** Named by projects as their authority and not described by an entry yet. */
    AUTHORITY,
    /** Shown by the person's own consent only. */
    PERSON
}
