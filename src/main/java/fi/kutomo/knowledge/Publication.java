package fi.kutomo.knowledge;

/** Where the newest state of an entry stands between its writer and the public. An earlier revision may be public meanwhile. */
public enum Publication {
    /** Being written. */
    DRAFT,
    /** Waits for an editor. */
    SUBMITTED,
    /** An editor has asked for changes. */
    RETURNED,
    /** Public; there may be newer unpublished changes. */
    PUBLISHED,
    /** No longer public; a tombstone stands at its address. */
    WITHDRAWN
}
