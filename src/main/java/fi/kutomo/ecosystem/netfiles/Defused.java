package fi.kutomo.ecosystem.netfiles;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet must not take for formulas get an apostrophe in front, which reading takes away again. So does what would
 * become a cell where semicolons part them, as in Finland and Sweden, or where a line of the text begins a row. What already began with
 * apostrophes before such a sign gets one more, so that every text comes back as it was.
 */
final class Defused {

    /** With the wide forms of the same signs, which spreadsheets of some languages also run. */
    private static final String SIGN = "[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20]";

    /** Where a cell may begin; a semicolon stands before the text itself while it is looked through. */
    private static final String BEGIN = "([;\\t\\r\\n]\"*)";

    private static final Pattern BARE = Pattern.compile(BEGIN + "(?='*" + SIGN + ")");

    private static final Pattern MARKED = Pattern.compile(BEGIN + "'(?='*" + SIGN + ")");

    private Defused() {}

    static String cell(String text) {
        return BARE.matcher(";" + text).replaceAll("$1'").substring(1);
    }

    static String restored(String cell) {
        return MARKED.matcher(";" + cell).replaceAll("$1").substring(1);
    }
}
