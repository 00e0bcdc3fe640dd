package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.accounts.Letters;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.ecosystem.introductions.Contacts;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody may suggest what should be said of an actor; whoever keeps it takes it up or says why not. */
@Workflow
public class Suggesting {

    /** Who keeps an actor is told of suggestions once in this time. */
    private static final Duration DAY = Duration.ofDays(1);

    private final SuggestionStore suggestions;
    private final ActorStore actors;
    private final Sights sights;
    private final Stating stating;
    private final Contacts contacts;
    private final Letters letters;
    private final AuditLog audit;
    private final Clock clock;

    Suggesting(
            SuggestionStore suggestions,
            ActorStore actors,
            Sights sights,
            Stating stating,
            Contacts contacts,
            Letters letters,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.actors = actors;
        this.sights = sights;
        this.stating = stating;
        this.contacts = contacts;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return where the answer will stand; the address cannot be guessed, so nobody needs an account to read it */
    String suggest(Actor actor, Facet facet, String words, String source, Lang lang, Caller caller) {
        var suggestion = new Suggestion(
                UUID.randomUUID(), actor.id(), facet, lang, words, source, State.OPEN, "", clock.instant(), caller.person(), Optional.empty());
        boolean told = suggestions.waits(actor.id(), clock.instant().minus(DAY));
        suggestions.insert(suggestion);
        if (!told) {
            letters.write(contacts.of(actor), "ecosystem.mail.suggested", to -> List.of(actor.name().in(to)), "actor-suggestions");
        }
        audit.record(caller, "actor.suggested", actor.ref(), Map.of("facet", facet.name()));
        return suggestion.path();
    }

    /** The suggestion of this id, if it is about the actor and waits. */
    public Optional<Suggestion> open(String id, Actor actor) {
        try {
            return suggestions.find(UUID.fromString(id)).filter(each -> each.actor().equals(actor.id()) && each.state() == State.OPEN);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Says what was suggested, in words that whoever keeps the actor answers for. */
    public void take(Suggestion suggestion, Actor actor, Said said, Caller caller) {
        stating.say(actor, said, true, caller);
        answer(suggestion, State.TAKEN, "", caller);
    }

    void decline(Suggestion suggestion, String reason, Caller caller) {
        var sight = sights.of(caller);
        var actor = actors.find(List.of(suggestion.actor()), sight).stream().findFirst().orElseThrow(() -> new NotFound("actor"));
        ActorRules.requireKeep(actor, sight, caller);
        answer(suggestion, State.DECLINED, reason, caller);
    }

    private void answer(Suggestion suggestion, State state, String answer, Caller caller) {
        if (!suggestions.answer(suggestion.id(), state, answer, clock.instant(), caller.person())) {
            throw new Refused("ecosystem.suggesting.answered");
        }
        audit.record(caller, "actor.suggestionAnswered", new Ref(Suggestion.WORD, suggestion.id()), Map.of("state", state.name()));
    }
}
