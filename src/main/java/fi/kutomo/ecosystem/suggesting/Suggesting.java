package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.suggesting.Suggestion.State;
import fi.kutomo.ecosystem.suggesting.Suggestion.What;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody may suggest what is missing or wrong; whoever keeps the actor, or weaves where one is missing, hears of it once a day. */
@Workflow
class Suggesting {

    private static final Duration DAY = Duration.ofDays(1);

    private final SuggestionStore suggestions;
    private final SuggestionLetters letters;
    private final AuditLog audit;
    private final Clock clock;

    Suggesting(SuggestionStore suggestions, SuggestionLetters letters, AuditLog audit, Clock clock) {
        this.suggestions = suggestions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return where the answer will stand; the address cannot be guessed, so nobody needs an account to read it */
    String suggest(Actor actor, What what, Caller caller) {
        boolean told = suggestions.waits(Optional.of(actor.id()), Optional.empty(), clock.instant().minus(DAY));
        var suggestion = keep(Optional.of(actor.id()), what, caller);
        if (!told) {
            letters.waits(actor);
        }
        audit.record(caller, "actor.suggested", actor.ref(), Map.of("facet", what.about().name()));
        return suggestion.path();
    }

    /** The same of an actor that is not here. */
    String suggestMissing(What what, Caller caller) {
        var region = what.named().region();
        boolean told = suggestions.waits(Optional.empty(), region, clock.instant().minus(DAY));
        var suggestion = keep(Optional.empty(), what, caller);
        if (!told) {
            letters.waits(region);
        }
        audit.record(caller, "actor.suggested", new Ref(Suggestion.WORD, suggestion.id()), Map.of("facet", what.about().name()));
        return suggestion.path();
    }

    private Suggestion keep(Optional<UUID> actor, What what, Caller caller) {
        var suggestion = new Suggestion(UUID.randomUUID(), actor, what, State.OPEN, "", clock.instant(), caller.person(), Optional.empty());
        suggestions.insert(suggestion);
        return suggestion;
    }
}
