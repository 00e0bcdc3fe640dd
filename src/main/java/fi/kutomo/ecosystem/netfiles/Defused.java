package fi.kutomo.ecosystem.netfiles;

/**
 * Cells that a spreadsheet must not take for formulas get an apostrophe in front, which reading takes away again. A cell that already
 * began with apostrophes before such a sign gets one more, so that every text comes back as it was.
 */
final class Defused {

    /** With the wide forms of the same signs, which spreadsheets of some languages also run. */
    private static final String SIGNS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private Defused() {}

    static String cell(String text) {
        return begins(text) ? "'" + text : text;
    }

    static String restored(String cell) {
        return cell.startsWith("'") && begins(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean begins(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }
}
