package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Statements that may go to partner centres, in an export. What follows from a description follows from it there again. */
@Component
class StatementPortable implements Portable {

    private final StatementStore statements;
    private final ActorCards cards;

    StatementPortable(StatementStore statements, ActorCards cards) {
        this.statements = statements;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of("statement", "ecosystem.statement").where("""
                r.reach = 4 and r.said_as <> 'DESCRIPTION'
                and exists (select from ecosystem.actor a where a.id = r.actor and a.kind <> 'PERSON' and a.state = 'SHOWN')""");
    }

    /** Actors come before what is said of them, so their cards are shown again. */
    @Override
    public void arrived(Collection<UUID> ids) {
        cards.show(statements.cardedOf(ids));
    }
}
