package fi.kutomo.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, with the sum of every part; the last entry of the file.
 *
 * @param format of the backup, {@link #FORMAT}
 * @param kutomo the version that made it
 * @param postgres the version of the database it was read from
 */
record Manifest(
        int format,
        String kutomo,
        String postgres,
        Instant madeAt,
        List<Migration> migrations,
        List<TablePart> tables,
        List<SequencePart> sequences,
        List<FilePart> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** A step that the schema had taken. */
    record Migration(String version, String script, int checksum) {}

    /** The rows of a table, ordered by its key, in PostgreSQL's text form. */
    record TablePart(String schema, String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + schema + "." + name + ".tsv";
        }

        String sql() {
            return Schema.quoted(schema) + "." + Schema.quoted(name);
        }
    }

    /** Where a sequence stood; {@code called} tells whether that value was given away already. */
    record SequencePart(String schema, String name, long value, boolean called) {}

    /** An uploaded file or a secret, below the data folder. */
    record FilePart(String path, long size, String sha256) {}
}
