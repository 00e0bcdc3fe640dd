package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Statement.Voice;
import fi.kutomo.ecosystem.actors.StatementStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far what a weaver heard may go. */
@Component
public class Hearing {

    private final StatementStore statements;

    Hearing(StatementStore statements) {
        this.statements = statements;
    }

    /** Whether somebody else may say what the actor needs and offers: people say it themselves. */
    public static boolean of(Actor actor) {
        return actor.kind() != ActorKind.PERSON;
    }

    /** As far as the actor itself lets the same go now; where it has said nothing of it, it may have allowed anything in conversation. */
    Scope widest(Actor actor, Facet facet, String term, Sight sight) {
        return statements.of(List.of(actor.id()), sight).getOrDefault(actor.id(), List.of()).stream()
                .filter(each -> each.voice() == Voice.SELF && each.said().facet() == facet && each.said().term().equals(term))
                .map(each -> each.said().reach())
                .min(Scope::compareTo)
                .orElse(Scope.EXPORTED);
    }
}
