package fi.kutomo.vocabulary.files;

import fi.kutomo.world.TestDatabase;
import java.time.Clock;

/** Opens the loader of our own files to the tests of the other rooms. */
public final class OwnFilesOf {

    private OwnFilesOf() {}

    public static OwnFiles files(TestDatabase database) {
        return new OwnFiles(database.jdbc(), database.transactions(), Clock.systemUTC());
    }
}
