package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.signin.OpenSession;
import fi.kutomo.platform.web.Page;
import java.util.List;

/** Where the person is signed in, this session first. */
public record SessionsPage(String title, List<OpenSession> sessions) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
