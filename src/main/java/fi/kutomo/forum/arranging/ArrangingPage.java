package fi.kutomo.forum.arranging;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;

/**
 * What may be done with a thread by those who keep order.
 *
 * @param address of this page; each act has its own below it
 * @param turns acts that open, close, hide or show it
 * @param posts that can become a thread of their own
 * @param communities into which it may go; empty: it stays where it is
 * @param typed what was typed, by field
 */
public record ArrangingPage(
        String title,
        List<Crumb> trail,
        String address,
        List<Turn> turns,
        boolean movable,
        List<Option> posts,
        List<Option> communities,
        Map<String, String> typed,
        Mistakes mistakes)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One way to turn it. */
    public record Turn(String value, String label) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
