package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.validation.ConflictGate.Tie;
import fi.kutomo.evidence.Stakes;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the floor below who is barred by the gate of validation: a grade decides there too. */
@Component
class GateStakes implements Stakes {

    private final ConflictGate gate;
    private final ValidationStore validations;
    private final Entries entries;

    GateStakes(ConflictGate gate, ValidationStore validations, Entries entries) {
        this.gate = gate;
        this.validations = validations;
        this.entries = entries;
    }

    @Override
    public Optional<String> tie(Collection<EntryId> entries, UUID person) {
        return this.entries.named(entries).values().stream()
                .flatMap(entry -> ties(entry, person).stream())
                .filter(Tie::stake)
                .findFirst()
                .map(Tie::ownKey);
    }

    private List<Tie> ties(EntrySummary entry, UUID person) {
        return validations.of(entry.entry()).map(validation -> gate.ties(validation, person)).orElseGet(() -> gate.ties(entry.id(), person));
    }
}
