package fi.kutomo.evaluation.potential;

import fi.kutomo.evaluation.validation.ConflictGate;
import fi.kutomo.evaluation.validation.ConflictGate.Tie;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may judge the potential of an entry, and as whom. Nobody sees the marks of others before they are opened, editors included. */
@Component
class PotentialRules {

    /** What others may take into use. */
    static final Set<EntryKind> KINDS = Set.of(EntryKind.MODEL, EntryKind.TOOL, EntryKind.METHOD);

    private final Entries entries;
    private final ConflictGate gate;

    PotentialRules(Entries entries, ConflictGate gate) {
        this.entries = entries;
        this.gate = gate;
    }

    /** Empty for whoever neither wrote it nor assesses. */
    Optional<Side> side(PermanentId id, Caller caller) {
        if (caller.person().isEmpty() || !caller.is(Role.MEMBER)) {
            return Optional.empty();
        }
        if (entries.writers(List.of(id)).contains(caller.person().get())) {
            return Optional.of(Side.MAKERS);
        }
        return caller.is(Role.ASSESSOR) ? Optional.of(Side.ASSESSOR) : Optional.empty();
    }

    Side require(PermanentId id, Caller caller) {
        return side(id, caller).orElseThrow(() -> new Forbidden("judge the potential of " + id));
    }

    /** What bars an assessor, as in validation; having judged it once for the makers bars for ever. */
    Optional<Tie> tie(PermanentId id, List<Round> rounds, UUID person) {
        boolean made = rounds.stream().flatMap(round -> round.self().stream()).anyMatch(sheet -> sheet.of(person));
        return made ? Optional.of(Tie.WRITER) : gate.ties(id, person).stream().findFirst();
    }
}
