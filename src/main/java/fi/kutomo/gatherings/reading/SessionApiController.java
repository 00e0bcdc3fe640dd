package fi.kutomo.gatherings.reading;

import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Sessions to come for programs: those to which everybody may come, without anybody's name. */
@Controller
@Access(Access.Level.PUBLIC)
class SessionApiController {

    private static final int MOST = 500;

    private final SessionStore sessions;
    private final SessionRules rules;
    private final Clock clock;

    SessionApiController(SessionStore sessions, SessionRules rules, Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
    }

    /** The sessions to come, the next one first. */
    record Listing(List<View> gatherings) {}

    /**
     * A session.
     *
     * @param zone on whose clocks it was planned
     * @param online whether one can take part from elsewhere
     * @param community last part of the community's address
     */
    record View(
            String id, String url, String kind, String state, Map<String, String> title, Map<String, String> goal, Instant begins, Instant ends, String zone,
            String place, boolean online, String community, Instant changed) {}

    @GetMapping("/api/v1/gatherings")
    @ResponseBody
    ResponseEntity<Listing> list() {
        var now = clock.instant();
        var open = rules.known(sessions.calling(now), Caller.visitor(Lang.FI));
        var views = sessions.coming(now, open.keySet(), MOST).stream()
                .map(session -> view(session, Objects.requireNonNull(open.get(session.community())).slug()))
                .toList();
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(new Listing(views));
    }

    private static View view(Session session, String community) {
        var plan = session.plan();
        return new View(
                session.slug(), Ui.absolute(Ui.url(session.path())), plan.kind().name().toLowerCase(Locale.ROOT), session.state().name().toLowerCase(Locale.ROOT),
                plan.title().byTag(), plan.goal().byTag(), plan.when().start(), plan.when().end(), plan.when().zone().getId(), plan.place(),
                !plan.online().isEmpty(), community, session.changed());
    }
}
