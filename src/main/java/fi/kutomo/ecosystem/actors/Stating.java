package fi.kutomo.ecosystem.actors;

import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Statement.Voice;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what an actor is, needs and offers, and ends it when it is so no longer. What follows from a description is changed there. */
@Workflow
public class Stating {

    private final StatementStore statements;
    private final ActorStore actors;
    private final Sights sights;
    private final ActorCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Stating(StatementStore statements, ActorStore actors, Sights sights, ActorCards cards, AuditLog audit, Clock clock) {
        this.statements = statements;
        this.actors = actors;
        this.sights = sights;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param suggested whether somebody else had the thought */
    public UUID say(Actor actor, Said said, boolean suggested, Caller caller) {
        return say(actor, said, suggested, sights.speaker(caller));
    }

    public UUID say(Actor actor, Said said, boolean suggested, Speaker speaker) {
        var own = voice(actor, speaker);
        var id = Ids.next();
        statements.forgetNamed(actor.id(), said.facet());
        statements.insert(id, actor.id(), said, suggested ? Voice.SUGGESTED : own, clock.instant(), speaker.caller().person());
        changed(actor);
        audit.record(speaker.caller(), "actor.stated", actor.ref(), Map.of("facet", said.facet().name(), "term", said.term()));
        return id;
    }

    /** What a visitor suggested stays so when it is put in other words. */
    public void change(Actor actor, UUID statement, int readVersion, Said said, Caller caller) {
        change(actor, statement, readVersion, said, sights.speaker(caller));
    }

    public void change(Actor actor, UUID statement, int readVersion, Said said, Speaker speaker) {
        var voice = voice(actor, speaker);
        var before = own(actor, statement, speaker);
        statements.update(
                before.id(), readVersion, said, before.voice() == Voice.SUGGESTED ? Voice.SUGGESTED : voice, clock.instant(), speaker.caller().person());
        changed(actor);
        audit.record(speaker.caller(), "actor.restated", actor.ref(), Map.of("facet", said.facet().name(), "term", said.term()));
    }

    /** It was so until yesterday; it stays in the history. */
    public void end(Actor actor, UUID statement, Caller caller) {
        end(actor, statement, sights.speaker(caller));
    }

    public void end(Actor actor, UUID statement, Speaker speaker) {
        voice(actor, speaker);
        var before = own(actor, statement, speaker);
        var yesterday = LocalDate.ofInstant(clock.instant(), Ui.ZONE).minusDays(1);
        if (before.said().from().filter(yesterday::isBefore).isPresent()) {
            statements.delete(before.id());
        } else {
            statements.end(before.id(), yesterday);
        }
        changed(actor);
        audit.record(speaker.caller(), "actor.statementEnded", actor.ref(), Map.of("facet", before.said().facet().name(), "term", before.said().term()));
    }

    /** It never was so. */
    public void delete(Actor actor, UUID statement, Caller caller) {
        var speaker = sights.speaker(caller);
        voice(actor, speaker);
        var before = own(actor, statement, speaker);
        statements.delete(before.id());
        changed(actor);
        audit.record(caller, "actor.statementDeleted", actor.ref(), Map.of("facet", before.said().facet().name(), "term", before.said().term()));
    }

    private Statement own(Actor actor, UUID id, Speaker speaker) {
        var statement = statements.find(actor.id(), id, speaker.sight()).orElseThrow(() -> new NotFound("statement " + id));
        if (statement.voice().followed()) {
            throw new Refused(statement.voice() == Voice.NAME ? "ecosystem.actors.inName" : "ecosystem.actors.inDescription");
        }
        return statement;
    }

    private Voice voice(Actor actor, Speaker speaker) {
        ActorRules.requireKeep(actor, speaker.sight(), speaker.caller());
        actors.hold(Set.of(actor.id()));
        return ActorRules.speaks(actor, speaker.sight()) ? Voice.SELF : Voice.WEAVER;
    }

    private void changed(Actor actor) {
        actors.touched(actor.id(), clock.instant());
        cards.show(List.of(actor.id()));
    }
}
