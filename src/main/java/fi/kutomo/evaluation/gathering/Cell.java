package fi.kutomo.evaluation.gathering;

/**
 * A cell of a table.
 *
 * @param place as spreadsheet programs name it: C17
 * @param plain a number or day that a spreadsheet program wrote, so that it is read in its way and not in the reader's language
 */
record Cell(String place, String text, boolean plain) {

    /** The letters of a column, counted from 0: A, B … Z, AA. */
    static String column(int index) {
        var letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
