package fi.kutomo.platform.kernel;

/** What a signed-in person may do. Every later role includes reading; an operator is not by that alone an editor. */
public enum Role {
    /** Describes and imports own material as drafts. */
    WRITER,
    /** Reviews, publishes, withdraws, curates templates and vocabulary. */
    EDITOR,
    /** Keeps the place running: operations, imports by shell, backups. */
    OPERATOR
}
