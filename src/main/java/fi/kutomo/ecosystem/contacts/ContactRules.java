package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who reads and writes the log: weavers, of the actors that work where they weave. */
@Component
public class ContactRules {

    private final WeavingRules weaving;
    private final NoteStore notes;
    private final ActorStore actors;
    private final Sights sights;

    ContactRules(WeavingRules weaving, NoteStore notes, ActorStore actors, Sights sights) {
        this.weaving = weaving;
        this.notes = notes;
        this.actors = actors;
        this.sights = sights;
    }

    public Optional<Reader> reader(Caller caller) {
        return weaving.realm(caller).map(realm -> reader(realm, caller));
    }

    public Reader require(Caller caller) {
        return reader(weaving.requireWeave(caller), caller);
    }

    private Reader reader(Realm realm, Caller caller) {
        return new Reader(caller.person().orElseThrow(), sights.of(caller), realm);
    }

    /** A note that the reader sees; one that is not shown looks like one that never was. */
    Note require(UUID id, Reader reader) {
        return notes.find(id, reader.sight(), reader.self()).orElseThrow(() -> new NotFound("contact " + id));
    }

    /** The same for whoever wrote it: nobody else changes the words of a weaver. */
    Note requireOwn(UUID id, Reader reader) {
        var note = require(id, reader);
        if (note.weaver().filter(reader.self()::equals).isEmpty()) {
            throw new Forbidden("change the note");
        }
        return note;
    }

    /** Whether the reader may note something about this actor: it is here, and works where the reader weaves. */
    public boolean writes(Actor actor, Reader reader) {
        return actor.state() != Actor.State.GONE && actors.near(actor.id(), reader.sight());
    }

    void requireWrite(Actor actor, Reader reader) {
        if (!writes(actor, reader)) {
            throw new Forbidden("note something about the actor");
        }
    }
}
