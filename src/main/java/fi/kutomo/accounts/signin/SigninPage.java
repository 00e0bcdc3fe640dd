package fi.kutomo.accounts.signin;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
import java.util.List;

/**
 * Sign-in with e-mail address and password, or in another way.
 *
 * @param first ways that are offered before the password, each complete
 * @param others those after it
 */
public record SigninPage(
        String title, String email, String next, List<String> problems, List<Content> first, List<Content> others) implements Page {

    /** The problems at the field to which the summary leads. */
    public Mistakes mistakes() {
        return new Mistakes(problems.stream().map(problem -> new Mistake("email", problem)).toList());
    }

    @Override
    public boolean indexed() {
        return false;
    }
}
