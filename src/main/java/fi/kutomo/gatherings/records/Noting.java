package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.records.NoteStore.Note;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Level;
import fi.kutomo.gatherings.sessions.Session.State;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who were there write down what stays, and how it was. */
@Workflow
public class Noting {

    static final int LONGEST = 4000;

    private final NoteStore notes;
    private final Reflections reflections;
    private final SessionStore sessions;
    private final SessionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Noting(NoteStore notes, Reflections reflections, SessionStore sessions, SessionRules rules, AuditLog audit, Clock clock) {
        this.notes = notes;
        this.reflections = reflections;
        this.sessions = sessions;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where nothing is told of anybody, not even the log says who wrote. */
    public void write(UUID session, String words, Caller caller) {
        var look = rules.requireWrite(sessions.find(session), caller);
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused("gatherings.records.wrong.note", LONGEST);
        }
        boolean told = look.session().plan().level() != Level.UNATTRIBUTED;
        var by = told ? caller.person() : Optional.<UUID>empty();
        notes.insert(new Note(Ids.next(), session, words.strip(), by, clock.instant()));
    }

    public void remove(UUID session, UUID id, Caller caller) {
        var look = rules.requireWrite(sessions.find(session), caller);
        var note = notes.find(id).filter(each -> each.session().equals(session)).orElseThrow(() -> new NotFound("note " + id));
        if (!look.leads() && (note.by().isEmpty() || !note.by().equals(caller.person()))) {
            throw new Forbidden("remove the note");
        }
        notes.delete(id);
        audit.record(caller, "session.noteRemoved", look.session().ref());
    }

    /** @param answers three, each from 1 to 5 */
    public void reflect(UUID session, List<Integer> answers, Caller caller) {
        var look = rules.requireWrite(Optional.of(sessions.lock(session)), caller);
        if (look.session().state() != State.HELD) {
            throw Calling.elsewhere();
        }
        if (!look.judges()) {
            throw new Forbidden("say how the session was");
        }
        if (answers.size() != Reflections.QUESTIONS.size() || answers.stream().anyMatch(each -> each < 1 || each > 5)) {
            throw new Refused("gatherings.records.wrong.reflection");
        }
        reflections.save(session, caller.person().orElseThrow(), answers);
    }
}
