package fi.kutomo.accounts;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.signin.Method;
import fi.kutomo.accounts.signin.TestSessions;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** People for tests, put straight into the stores; their names say that they are examples. */
public final class TestPeople {

    private final ApplicationContext program;

    public TestPeople(ApplicationContext program) {
        this.program = program;
    }

    /** A new person who has nothing but a confirmed address. */
    public Person member() {
        return with(Assurance.EMAIL);
    }

    /** A new person at this level with these granted roles, everywhere and for ever. */
    public Person with(Assurance level, Role... roles) {
        var id = Ids.next();
        var handle = "esimerkki-" + id.toString().substring(24) + Integer.toHexString(id.hashCode());
        return with(handle + "@example.org", handle, level, roles);
    }

    public Person with(String email, String handle, Assurance level, Role... roles) {
        var id = Ids.next();
        var people = program.getBean(PersonStore.class);
        people.add(new Person(id, handle, email, true, "Esimerkki " + handle, Lang.FI, level, Set.of(), false, Optional.empty()));
        if (level != Assurance.NONE) {
            var method = level == Assurance.EMAIL ? "email" : level == Assurance.ORGANISATION ? "organisation" : "sponsor";
            program.getBean(AttestationStore.class).add(Attestation.plain(id, level, method, Instant.now()));
        }
        for (var role : roles) {
            program.getBean(GrantStore.class).add(id, role, Optional.empty(), Optional.empty(), "Test");
        }
        return people.find(id).orElseThrow();
    }

    /** The cookie of a new session in which a second factor was used, so that every role acts. */
    public Cookie session(Person person) {
        return session(person, Method.PASSWORD_AND_CODE);
    }

    public Cookie session(Person person, Method method) {
        return TestSessions.open(sessions(), person.id(), method);
    }

    /** The cookie of a session that was opened then, for tests of ends and of re-authentication. */
    public Cookie session(UUID person, Method method, Instant at) {
        return TestSessions.open(sessions(), person, method, at);
    }

    @SuppressWarnings("unchecked")
    private FindByIndexNameSessionRepository<Session> sessions() {
        return program.getBean(FindByIndexNameSessionRepository.class);
    }
}
