package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Page;
import java.util.List;

/**
 * The assessor's desk: what to do now, by due date, and what is done.
 *
 * @param open how many are in hand
 */
public record DeskPage(String title, int open, List<Task> tasks, List<Task> done) implements Page {

    /** One assessment. */
    public record Task(Named entry, String address, String act, String when, boolean late) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
