package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A finding that waits to be written, with what the person has ticked. */
record Staged(
        UUID id,
        int position,
        Finding finding,
        boolean wanted,
        EntryKind kind,
        Set<String> off,
        Set<String> on,
        String planned,
        Optional<String> outcome,
        Optional<PermanentId> entry) {

    Wish wish() {
        return new Wish(finding, kind, off, on);
    }
}
