package fi.kutomo.gatherings.boards;

import fi.kutomo.gatherings.boards.BoardStore.Contribution;
import fi.kutomo.gatherings.boards.BoardStore.Vision;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Level;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** People put on the board what matters to them, weigh it with dots, and write their vision together. */
@Workflow
public class Boarding {

    static final int LONGEST = 1000;
    static final int LONGEST_VISION = 8000;

    /** So many dots each may give. */
    static final int DOTS = 3;

    private static final int MOST = 200;

    private final BoardStore board;
    private final SessionStore sessions;
    private final SessionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Boarding(BoardStore board, SessionStore sessions, SessionRules rules, AuditLog audit, Clock clock) {
        this.board = board;
        this.sessions = sessions;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public void put(UUID session, BoardPart part, String words, Caller caller) {
        var look = rules.requireWrite(sessions.find(session), caller);
        if (!BoardPart.of(look.session().plan().kind()).contains(part)) {
            throw new NotFound("part of the board");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused("gatherings.boards.wrong.words", LONGEST);
        }
        if (board.of(session).size() >= MOST) {
            throw new Refused("gatherings.boards.refused.full", MOST);
        }
        board.insert(new Contribution(Ids.next(), session, part, words.strip(), told(look, caller), 0), clock.instant());
    }

    public void remove(UUID session, UUID id, Caller caller) {
        var look = rules.requireWrite(sessions.find(session), caller);
        var contribution = on(session, id);
        if (!look.leads() && (contribution.by().isEmpty() || !contribution.by().equals(caller.person()))) {
            throw new Forbidden("take it from the board");
        }
        board.delete(id);
        audit.record(caller, "session.boardChanged", look.session().ref());
    }

    /** Puts a dot, or takes it back, until the session is over; who has none left is told. */
    public void dot(UUID session, UUID id, boolean put, Caller caller) {
        // Held, so that nobody gives more dots than there are by pressing twice at once
        var look = rules.requireWrite(Optional.of(sessions.lock(session)), caller);
        var person = caller.person().orElseThrow();
        if (!on(session, id).part().weighed()) {
            throw new NotFound("dot");
        }
        if (!look.session().open()) {
            throw Calling.elsewhere();
        }
        if (!put) {
            board.take(id, person);
        } else if (board.dots(look.session().id(), person).size() < DOTS) {
            board.put(id, person);
        } else if (!board.dots(session, person).contains(id)) {
            throw new Refused("gatherings.boards.refused.dots", DOTS);
        }
    }

    /** @param read the version that the writer began from */
    public void envision(UUID session, int read, String words, Caller caller) {
        var look = rules.requireWrite(sessions.find(session), caller);
        if (look.session().plan().kind() != Kind.WORKSHOP) {
            throw new NotFound("vision");
        }
        if (words.isBlank() || words.length() > LONGEST_VISION) {
            throw new Refused("gatherings.boards.wrong.vision", LONGEST_VISION);
        }
        if (read != board.visions(session).size()) {
            throw new Refused("gatherings.boards.refused.meanwhile");
        }
        board.insert(session, new Vision(read + 1, words.strip(), told(look, caller), clock.instant()));
        // The log tells no more than the page: where nobody is named, a time and a name would say who wrote
        if (told(look, caller).isPresent()) {
            audit.record(caller, "session.envisioned", look.session().ref());
        }
    }

    private Contribution on(UUID session, UUID id) {
        return board.find(id).filter(each -> each.session().equals(session)).orElseThrow(() -> new NotFound("contribution " + id));
    }

    private static Optional<UUID> told(Look look, Caller caller) {
        return look.session().plan().level() == Level.UNATTRIBUTED ? Optional.empty() : caller.person();
    }
}
