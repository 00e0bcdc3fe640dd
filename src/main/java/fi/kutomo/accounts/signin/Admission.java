package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.factors.SecondFactors;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody in who has proved to be a person, in whichever way, and says where to go from there. */
@Component
public class Admission {

    private static final String KEY = "kutomo.pending";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Arriving arriving;
    private final SecondFactors factors;
    private final PersonStore people;
    private final Clock clock;

    Admission(Sessions sessions, Arriving arriving, SecondFactors factors, PersonStore people, Clock clock) {
        this.sessions = sessions;
        this.arriving = arriving;
        this.factors = factors;
        this.people = people;
        this.clock = clock;
    }

    /** The path to lead on to: what was wanted, the second step, or the ways of signing in where a second factor is missing. */
    public String admit(HttpServletRequest request, Lang lang, Person person, Method method, String next) {
        if (!method.strong() && factors.set(person.id())) {
            Sessions.fresh(request).setAttribute(KEY, new Pending(person.id(), method, clock.instant()));
            return "/" + lang.tag() + "/sign-in/code?next=" + Ui.encode(Local.or(next, ""));
        }
        sessions.open(request, person, method);
        arriving.arrive(person, method);
        return sessions.secondFactorMissing(request)
                ? "/" + lang.tag() + "/account/sign-in-methods"
                : Local.or(next, "/" + lang.tag() + "/desk");
    }

    /** The first step that was taken in this session, unless it was too long ago. */
    Optional<Pending> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEY) instanceof Pending pending
                        && pending.at().plus(PATIENCE).isAfter(clock.instant())
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** Uses the code of the second step; empty where it is wrong. */
    Optional<String> complete(HttpServletRequest request, Lang lang, Pending pending, String code, String next) {
        var kind = factors.use(pending.person(), code);
        var person = people.find(pending.person());
        if (kind.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        request.getSession().removeAttribute(KEY);
        var method = kind.get() == SecondFactors.Kind.RECOVERY ? Method.RECOVERY_CODE : pending.method().withCode();
        return Optional.of(admit(request, lang, person.get(), method, next));
    }
}
