package fi.kutomo.forum.order;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Lists of words by which a text waits for a look, one word in each line, and sites to which everybody may link. */
public record WordsPage(String title, List<Crumb> trail, String fi, String sv, String en, String sites) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
