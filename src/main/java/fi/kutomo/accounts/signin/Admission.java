package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Lets somebody in who has proved to be a person, in whichever way, and says where to go from there. */
@Component
public class Admission {

    private final Sessions sessions;

    Admission(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The path to lead on to: what was wanted, the second step, or the ways of signing in where a second factor is missing. */
    public String admit(HttpServletRequest request, Lang lang, Person person, Method method, String next) {
        sessions.open(request, person, method);
        return sessions.secondFactorMissing(request)
                ? "/" + lang.tag() + "/account/sign-in-methods"
                : Local.or(next, "/" + lang.tag() + "/desk");
    }
}
