package fi.kutomo.platform.backup;

/** What must happen when a backup was brought back, before anybody is served: whoever keeps something outside the database. */
public interface Afterwards {

    /** The database and the files are those of the backup now. */
    void restored();

    /** Smaller comes first. */
    default int order() {
        return 0;
    }
}
