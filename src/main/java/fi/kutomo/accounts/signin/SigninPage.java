package fi.kutomo.accounts.signin;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** Sign-in with e-mail address and password. */
public record SigninPage(String title, String email, String next, List<String> problems) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }
}
