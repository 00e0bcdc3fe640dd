package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Statements that may go to partner centres, in an export. What follows from a description or a name follows there again. A file makes no
 * statement that is here go further or last longer, and brings back none that was deleted here. Organisations of a name alone stay here
 * with what is said of them: the file that told of them was sent to this site.
 */
@Component
class StatementPortable implements Portable {

    private static final String WORD = "statement";
    private static final List<String> KEPT = List.of("actor", "came_from", "said_as", "version");

    private final StatementStore statements;
    private final ActorCards cards;

    StatementPortable(StatementStore statements, ActorCards cards) {
        this.statements = statements;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(WORD, "ecosystem.statement").where("""
                r.reach = 4 and r.said_as not in ('DESCRIPTION', 'NAME')
                and exists (select from ecosystem.actor a where a.id = r.actor and a.kind <> 'PERSON' and a.state = 'SHOWN' and (a.kind <> 'ORGANISATION' or a.entry is not null))""");
    }

    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        return Narrower.of(record, here, WORD, KEPT, List.of("reach"));
    }

    /** Actors come before what is said of them, so their cards are shown again. */
    @Override
    public void arrived(Collection<UUID> ids) {
        statements.stayDeleted(ids);
        cards.show(statements.cardedOf(ids));
    }
}
