package fi.kutomo.platform.web.ui;

/**
 * A thread that fills while something long goes on.
 *
 * @param count how far it is, in words, such as "1 204 of 2 881"
 * @param whole 0 while the end is not known
 */
public record Progress(String label, long done, long whole, String count) {

    public boolean known() {
        return whole > 0;
    }
}
