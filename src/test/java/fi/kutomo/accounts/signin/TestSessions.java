package fi.kutomo.accounts.signin;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Opens sessions as if somebody had signed in. */
public final class TestSessions {

    private TestSessions() {}

    /** The cookie of a new session, just confirmed. */
    public static <S extends Session> Cookie open(FindByIndexNameSessionRepository<S> sessions, UUID person, Method method) {
        return open(sessions, person, method, Instant.now());
    }

    /** The same, opened and confirmed at that time. */
    public static <S extends Session> Cookie open(
            FindByIndexNameSessionRepository<S> sessions, UUID person, Method method, Instant at) {
        var session = sessions.createSession();
        session.setAttribute(Sessions.KEY, new SignedIn(person, method, at, at, "Firefox, Linux"));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
        sessions.save(session);
        var value = Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
        return new Cookie("SESSION", value);
    }
}
