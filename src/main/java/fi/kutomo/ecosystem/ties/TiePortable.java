package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Narrower;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Confirmed ties that both ends let go to partner centres, in an export. What an end here has withdrawn, denied, ended or let go less far
 * does not come back with a file: of a tie that is here only the ends say otherwise.
 */
@Component
class TiePortable implements Portable {

    private static final List<String> KEPT = List.of(
            "from_actor", "to_actor", "from_was", "to_was", "from_word", "to_word", "from_strength", "to_strength", "affirmed_on", "version", "changed_at");

    @Override
    public Kind kind() {
        return Kind.of(Tie.WORD, "ecosystem.tie").where("""
                r.reach = 4 and not exists (
                    select from ecosystem.actor a where a.id in (r.from_actor, r.to_actor) and (a.kind = 'PERSON' or a.state <> 'SHOWN'))""");
    }

    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        return Narrower.of(record, here, Tie.WORD, KEPT, List.of("from_reach", "to_reach"));
    }
}
