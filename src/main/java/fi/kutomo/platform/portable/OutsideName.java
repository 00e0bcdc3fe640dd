package fi.kutomo.platform.portable;

/**
 * How the rows of a table are called outside this site, where their inner ids mean nothing. Wherever such an id stands in a record, in
 * a column or inside a document, it travels as {@code word:name}.
 *
 * @param word as {@code entry}
 * @param table with schema; has a column {@code id}
 * @param column that holds the name
 */
public record OutsideName(String word, String table, String column) {}
