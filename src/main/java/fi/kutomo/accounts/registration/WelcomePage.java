package fi.kutomo.accounts.registration;

import fi.kutomo.platform.web.Page;
import gg.jte.Content;
import java.util.List;

/**
 * For somebody who has just registered: how do you want to sign in next time?
 *
 * @param ways the other ways, each complete, the best first
 */
public record WelcomePage(String title, String name, List<Content> ways) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
