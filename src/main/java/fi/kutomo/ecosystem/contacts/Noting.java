package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.Letters;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A weaver notes a contact with what was heard and what is to be done, and sees to it later. What was heard becomes a statement of the
 * actor, which its own people see, correct and end like every other.
 */
@Workflow
public class Noting {

    private final NoteStore notes;
    private final FollowUpStore followUps;
    private final ContactRules rules;
    private final Hearing hearing;
    private final Stating stating;
    private final ActorStore actors;
    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    Noting(
            NoteStore notes,
            FollowUpStore followUps,
            ContactRules rules,
            Hearing hearing,
            Stating stating,
            ActorStore actors,
            Letters letters,
            AuditLog audit,
            Clock clock) {
        this.notes = notes;
        this.followUps = followUps;
        this.rules = rules;
        this.hearing = hearing;
        this.stating = stating;
        this.actors = actors;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID note(Actor actor, Draft draft, Caller caller) {
        var reader = rules.require(caller);
        rules.requireWrite(actor, reader);
        actors.hold(Set.of(actor.id()));
        var id = Ids.next();
        notes.insert(id, actor.id(), draft, reader.self(), clock.instant());
        hear(id, actor, draft, reader, caller);
        draft.next().ifPresent(next -> promise(id, next, reader));
        audit.record(caller, "contact.noted", new Ref(Note.WORD, id), Map.of("verb", draft.verb().name()));
        return id;
    }

    /** What was heard earlier stays as its actor has it now; more may be added. */
    void change(Note read, int readVersion, Actor actor, Draft draft, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.requireOwn(read.id(), reader);
        rules.requireWrite(actor, reader);
        notes.update(note.id(), readVersion, draft);
        hear(note.id(), actor, draft, reader, caller);
        draft.next().ifPresent(next -> promise(note.id(), next, reader));
        audit.record(caller, "contact.changed", note.ref(), Map.of("verb", draft.verb().name()));
    }

    private void hear(UUID note, Actor actor, Draft draft, Reader reader, Caller caller) {
        if (!draft.heard().isEmpty() && draft.verb() != Verb.LISTENED) {
            throw new Forbidden("hear without listening");
        }
        for (Said said : draft.heard()) {
            if (said.reach().compareTo(hearing.widest(actor, said.facet(), said.term(), reader.sight())) > 0) {
                throw new Refused("ecosystem.contacts.wrong.tooFar");
            }
            notes.yielded(note, stating.say(actor, said, false, caller));
        }
    }

    /** With what is to be done, unless another weaver is to do it; what was heard is the actor's and stays. */
    void delete(UUID id, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.requireOwn(id, reader);
        if (followUps.of(List.of(id)).stream().anyMatch(each -> each.open() && each.owner().filter(owner -> !owner.equals(reader.self())).isPresent())) {
            throw new Refused("ecosystem.contacts.refused.othersTasks");
        }
        notes.delete(note.id());
        audit.record(caller, "contact.deleted", note.ref());
    }

    void add(UUID id, Draft.Next next, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.require(id, reader);
        promise(note.id(), next, reader);
        audit.record(caller, "contact.followUpAdded", note.ref());
    }

    /** Done twice it is done once. */
    void finish(UUID followUp, Caller caller) {
        var reader = rules.require(caller);
        var open = require(followUp, reader);
        if (followUps.finish(followUp, reader.self(), clock.instant())) {
            audit.record(caller, "contact.followUpDone", rules.require(open.note(), reader).ref());
        }
    }

    /** To another day, or to another weaver. */
    void move(UUID followUp, int readVersion, LocalDate day, UUID owner, Caller caller) {
        var reader = rules.require(caller);
        var open = require(followUp, reader);
        followUps.move(followUp, readVersion, day, owner);
        if (!open.owner().equals(Optional.of(owner))) {
            tell(open.note(), owner, day, reader);
        }
        audit.record(caller, "contact.followUpMoved", rules.require(open.note(), reader).ref());
    }

    private void promise(UUID note, Draft.Next next, Reader reader) {
        followUps.insert(note, next);
        tell(note, next.owner(), next.day(), reader);
    }

    /** Whoever is given something to do hears of it; what it is about stands on the page alone. */
    private void tell(UUID note, UUID owner, LocalDate day, Reader reader) {
        if (!owner.equals(reader.self())) {
            letters.write(List.of(owner), "ecosystem.mail.followUpGiven", lang -> List.of(Ui.date(lang, day.atStartOfDay(Ui.ZONE).toInstant())), Note.PATH + "/" + note);
        }
    }

    int open(String region, UUID weaver) {
        return followUps.open(region, weaver);
    }

    /** Gives open follow-ups about actors of the region to another weaver, who takes them; the rest stays where it is. */
    void handAll(String region, UUID from, UUID to, Caller taker) {
        var reader = rules.require(taker);
        for (var each : followUps.open(region, from, reader.sight(), reader.self())) {
            followUps.move(each.id(), each.version(), each.due(), to);
            audit.record(taker, "contact.followUpMoved", new Ref(Note.WORD, each.note()));
        }
    }

    private FollowUp require(UUID id, Reader reader) {
        return followUps.find(id, reader.sight(), reader.self()).orElseThrow(() -> new NotFound("follow-up " + id));
    }
}
