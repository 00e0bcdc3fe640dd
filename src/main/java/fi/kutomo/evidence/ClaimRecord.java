package fi.kutomo.evidence;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A published claim with the studies under it. Studies that looked and could not tell are in neither list; some may no longer be public.
 *
 * @param number its name for ever
 * @param effectTerm which change in people's lives it is about
 */
public record ClaimRecord(UUID id, int number, LocalizedText text, Optional<String> effectTerm, List<StudyId> supporting, List<StudyId> weakening) {

    public ClaimRecord {
        supporting = List.copyOf(supporting);
        weakening = List.copyOf(weakening);
    }

    /** Below the language prefix. */
    public String path() {
        return "claims/" + number;
    }
}
