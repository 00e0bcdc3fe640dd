package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.NamedActors.Told;
import fi.kutomo.ecosystem.actors.NamedActors;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.ecosystem.ties.Hints;
import fi.kutomo.ecosystem.ties.Tying;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes suggestions up or says why not. Whoever does answers for what is then said; whoever suggested it hears of it. */
@Workflow
public class Taking implements Hints {

    private final SuggestionStore suggestions;
    private final AnswerRules rules;
    private final ActorStore actors;
    private final NamedActors named;
    private final Sights sights;
    private final Stating stating;
    private final Tying tying;
    private final SuggestionLetters letters;
    private final AuditLog audit;
    private final Clock clock;

    Taking(
            SuggestionStore suggestions,
            AnswerRules rules,
            ActorStore actors,
            NamedActors named,
            Sights sights,
            Stating stating,
            Tying tying,
            SuggestionLetters letters,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.rules = rules;
        this.actors = actors;
        this.named = named;
        this.sights = sights;
        this.stating = stating;
        this.tying = tying;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    private Optional<Suggestion> open(String id) {
        try {
            return suggestions.find(UUID.fromString(id)).filter(each -> each.state() == State.OPEN);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The suggestion of this id, if it is about something that can be said of the actor and waits. */
    public Optional<Suggestion> said(String id, Actor actor) {
        return open(id).filter(each -> each.actor().filter(actor.id()::equals).isPresent() && each.what().about().facet().isPresent());
    }

    /** Says what was suggested, in words that whoever keeps the actor answers for. */
    public void take(Suggestion suggestion, Actor actor, Said said, Caller caller) {
        stating.say(actor, said, true, caller);
        answer(suggestion, State.TAKEN, "", Optional.empty(), caller);
    }

    @Override
    public Optional<Hint> tie(String id, Actor actor) {
        return open(id)
                .filter(each -> each.what().about() == About.TIE && each.actor().filter(actor.id()::equals).isPresent())
                .map(each -> new Hint(each.id(), each.what().named().name(), each.what().words(), each.what().source()));
    }

    @Override
    public Tying.Claimed claim(Hint hint, Tying.Claim claim, Caller caller) {
        var claimed = tying.claim(claim, caller);
        answer(suggestions.find(hint.id()).orElseThrow(() -> new NotFound("suggestion " + hint.id())), State.TAKEN, "", Optional.empty(), caller);
        return claimed;
    }

    /** The missing actor of this id, if it waits and the caller decides on it. */
    public Optional<Suggestion> missing(String id, Caller caller) {
        return open(id).filter(each -> each.what().about() == About.ACTOR && rules.answers(each, Optional.empty(), sights.of(caller), caller));
    }

    /**
     * Makes the missing actor and shows it to everybody, with the region that was told. Nobody speaks for it by having made it.
     *
     * @return its path below the language prefix
     */
    public String make(Suggestion suggestion, LocalizedText name, LocalizedText summary, Caller caller) {
        rules.require(suggestion, Optional.empty(), sights.of(caller), caller);
        var missing = suggestion.what().named();
        var now = clock.instant();
        var id = named.found(missing.kind().orElse(ActorKind.NETWORK), name, summary, now);
        var told = missing.region().map(region -> new Told(id, Facet.REGION, region)).stream().toList();
        named.tell(List.of(id), told, suggestion.what().source(), Scope.PUBLIC.ordinal(), now, caller.person());
        audit.record(caller, "actor.founded", new Ref(Actor.WORD, id));
        answer(suggestion, State.TAKEN, "", Optional.of(id), caller);
        return Actor.PLURAL + "/" + actors.slugs(List.of(id)).get(id);
    }

    /** What was suggested has been changed where it stands. */
    void done(Suggestion suggestion, String words, Caller caller) {
        requireAnswer(suggestion, caller);
        answer(suggestion, State.TAKEN, words, Optional.empty(), caller);
    }

    void decline(Suggestion suggestion, String reason, Caller caller) {
        requireAnswer(suggestion, caller);
        answer(suggestion, State.DECLINED, reason, Optional.empty(), caller);
    }

    private void requireAnswer(Suggestion suggestion, Caller caller) {
        var sight = sights.of(caller);
        var actor = suggestion.actor().map(id -> actors.find(List.of(id), sight).stream().findFirst().orElseThrow(() -> new NotFound("actor")));
        rules.require(suggestion, actor, sight, caller);
    }

    private void answer(Suggestion suggestion, State state, String answer, Optional<UUID> made, Caller caller) {
        if (!suggestions.answer(suggestion.id(), state, answer, made, clock.instant(), caller.person())) {
            throw new Refused("ecosystem.suggesting.answered");
        }
        letters.answered(suggestion, state, answer);
        audit.record(caller, "actor.suggestionAnswered", new Ref(Suggestion.WORD, suggestion.id()), Map.of("state", state.name()));
    }
}
