package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.memberships.Acting;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.PersonStore.Calling;
import fi.kutomo.accounts.people.Policy;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Callers;
import fi.kutomo.platform.web.Presence;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Who is behind a session. Sessions lie in the database, so that all nodes share them and a restart signs nobody out. Those of people
 * with a granted staff role end after half an hour of rest or twelve hours, all others after fourteen days.
 */
@Component
public class Sessions implements Callers, Presence {

    static final String KEY = "kutomo.person";

    static final Duration STAFF_REST = Duration.ofMinutes(30);
    static final Duration STAFF_WHOLE = Duration.ofHours(12);
    static final Duration MEMBER_WHOLE = Duration.ofDays(14);
    static final Duration LATELY = Duration.ofMinutes(10);

    private final PersonStore people;
    private final Settings settings;
    private final FindByIndexNameSessionRepository<? extends Session> kept;
    private final Acting acting;
    private final Clock clock;

    Sessions(
            PersonStore people,
            Settings settings,
            FindByIndexNameSessionRepository<? extends Session> kept,
            Acting acting,
            Clock clock) {
        this.people = people;
        this.settings = settings;
        this.kept = kept;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Caller caller(HttpServletRequest request, Lang lang) {
        var session = request.getSession(false);
        var signedIn = signedIn(session);
        var calling = signedIn.flatMap(known -> calling(session, known));
        if (session == null || signedIn.isEmpty() || calling.isEmpty()) {
            return Caller.visitor(lang);
        }
        var person = calling.get().person();
        if (over(signedIn.get(), person)) {
            session.invalidate();
            return Caller.visitor(lang);
        }
        if (Staff.includes(person) && session.getMaxInactiveInterval() > STAFF_REST.toSeconds()) {
            session.setMaxInactiveInterval((int) STAFF_REST.toSeconds());
        }
        calling.get().waiting().ifPresent(count -> Waiting.told(request, count));
        var rests = Staff.restsWithout(policy(), person, signedIn.get().method());
        var roles = rests ? Staff.without(person.roles()) : person.roles();
        var caller = new Caller(Optional.of(person.id()), person.name(), roles, lang);
        return person.suspended() ? caller : caller.actingFor(acting.of(session, person.id(), lang));
    }

    /** Comes with the session, unless that has begun in this very request. */
    private Optional<Calling> calling(@Nullable HttpSession session, SignedIn known) {
        return session != null && session.getAttribute(SessionStore.CALLING) instanceof Calling calling
                ? Optional.of(calling).filter(each -> each.person().id().equals(known.person()))
                : people.calling(known.person());
    }

    /** Opens a session for somebody who has proved to be this person. */
    public void open(HttpServletRequest request, Person person, Method method) {
        var now = clock.instant();
        var signedIn = new SignedIn(person.id(), method, now, now, Browsers.brief(request.getHeader(HttpHeaders.USER_AGENT)));
        begin(request, signedIn, (int) (Staff.includes(person) ? STAFF_REST : MEMBER_WHOLE).toSeconds());
    }

    /**
     * Always another session, never the old one under another id: a request that is still under way would write the old id back, and
     * an attacker may have planted that one.
     */
    private static void begin(HttpServletRequest request, SignedIn signedIn, int restSeconds) {
        fresh(request).setAttribute(KEY, signedIn);
        var session = request.getSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, signedIn.person().toString());
        session.setMaxInactiveInterval(restSeconds);
    }

    /** A session of which nobody knows the id yet, in the place of the one that there may be. */
    static HttpSession fresh(HttpServletRequest request) {
        var former = request.getSession(false);
        if (former != null) {
            former.invalidate();
        }
        return request.getSession(true);
    }

    /** The person has proved once more to be there, and perhaps better than before. */
    public void confirm(HttpServletRequest request, Method by) {
        var session = request.getSession(false);
        if (session != null) {
            var rest = session.getMaxInactiveInterval();
            signedIn(session).ifPresent(known -> begin(request, known.confirmed(by, clock.instant()), rest));
        }
    }

    /** Whether the person proved to be there within ten minutes; dangerous acts ask for it, see {@link #askFirst}. */
    public boolean confirmedLately(HttpServletRequest request) {
        return signedIn(request.getSession(false))
                .filter(known -> known.confirmedAt().plus(LATELY).isAfter(clock.instant()))
                .isPresent();
    }

    /** Where to go before a dangerous act, back to that path afterwards; empty where the person has proved it lately. */
    @Override
    public Optional<Reply> askFirst(HttpServletRequest request, Lang lang, String path) {
        return confirmedLately(request)
                ? Optional.empty()
                : Optional.of(Reply.seeOther("/" + lang.tag() + "/account/confirm?next=" + Ui.encode("/" + lang.tag() + "/" + path)));
    }

    /** Whether roles of the person rest in this session until there is a passkey or a second factor. */
    public boolean secondFactorMissing(HttpServletRequest request) {
        return signedIn(request.getSession(false))
                .filter(known -> people.find(known.person())
                        .filter(person -> Staff.restsWithout(policy(), person, known.method()))
                        .isPresent())
                .isPresent();
    }

    /** All open sessions of a person, this one first, then the latest. */
    public List<OpenSession> of(UUID person, HttpServletRequest request) {
        return listed(person, Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse(""));
    }

    /** All open sessions of a person, seen from outside. */
    public List<OpenSession> of(UUID person) {
        return listed(person, "");
    }

    private List<OpenSession> listed(UUID person, String own) {
        return all(person)
                .flatMap(session -> listed(session, own).stream())
                .sorted(Comparator.comparing(OpenSession::current).thenComparing(OpenSession::seenAt).reversed())
                .toList();
    }

    /** Ends one of the person's sessions; of others none is found. */
    public boolean end(UUID person, String key) {
        var found = all(person).filter(session -> Tokens.hash(session.getId()).equals(key)).findFirst();
        found.ifPresent(session -> kept.deleteById(session.getId()));
        return found.isPresent();
    }

    /** Ends all sessions of a person, as after a suspension. */
    public void endAll(UUID person) {
        all(person).forEach(session -> kept.deleteById(session.getId()));
    }

    /** Ends all sessions of a person but this one. */
    public void endOthers(UUID person, HttpServletRequest request) {
        var own = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).orElse("");
        all(person).filter(session -> !session.getId().equals(own)).forEach(session -> kept.deleteById(session.getId()));
    }

    void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Stream<? extends Session> all(UUID person) {
        Map<String, ? extends Session> found = kept.findByPrincipalName(person.toString());
        return found.values().stream();
    }

    private static Optional<OpenSession> listed(Session session, String own) {
        return session.getAttribute(KEY) instanceof SignedIn known
                ? Optional.of(new OpenSession(
                        Tokens.hash(session.getId()),
                        known.method(),
                        known.openedAt(),
                        session.getLastAccessedTime(),
                        known.browser(),
                        session.getId().equals(own)))
                : Optional.empty();
    }

    private boolean over(SignedIn signedIn, Person person) {
        var whole = Staff.includes(person) ? STAFF_WHOLE : MEMBER_WHOLE;
        return signedIn.openedAt().plus(whole).isBefore(clock.instant());
    }

    private Policy policy() {
        return settings.read(Policy.KEY, Policy.class, Policy.SAFE);
    }

    /** A session of an older Kutomo that lacks what is needed now counts as none. */
    private static Optional<SignedIn> signedIn(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof SignedIn known && known.openedAt() != null
                ? Optional.of(known)
                : Optional.empty();
    }
}
