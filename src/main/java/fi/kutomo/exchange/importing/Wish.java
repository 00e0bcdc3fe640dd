package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.knowledge.EntryKind;
import java.util.Set;

/**
 * A finding as the person wants it brought in.
 *
 * @param kind what it is; the person may have corrected it
 * @param off fields that shall stay out
 * @param on fields that shall come in although somebody has changed them here
 */
record Wish(Finding finding, EntryKind kind, Set<String> off, Set<String> on) {

    static Wish of(Finding finding) {
        return new Wish(finding, finding.kind(), Set.of(), Set.of());
    }
}
