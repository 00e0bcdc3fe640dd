package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is behind a session. Kept in the database, so that a restart signs nobody out. */
@Component
class Sessions implements Callers {

    private static final String KEY = "kutomo.person";

    private final PersonStore people;

    Sessions(PersonStore people) {
        this.people = people;
    }

    @Override
    public Caller caller(HttpServletRequest request, Lang lang) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(KEY) instanceof SignedIn signedIn) {
            return people.find(signedIn.person())
                    .map(person -> new Caller(Optional.of(person.id()), person.name(), person.roles(), lang))
                    .orElseGet(() -> Caller.visitor(lang));
        }
        return Caller.visitor(lang);
    }

    void open(HttpServletRequest request, Person person) {
        request.getSession(true);
        // Another id than the one that an attacker may have planted before
        request.changeSessionId();
        request.getSession().setAttribute(KEY, new SignedIn(person.id()));
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
