package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A map that has a name and keeps its places.
 *
 * @param withdrawn when it was taken away; its address stays
 */
record SavedMap(
        UUID id, String slug, LocalizedText name, LocalizedText about, Sentence sentence, int version, Instant made, Instant changed, Optional<Instant> withdrawn) {

    /** The word for maps in cards and the audit log. */
    static final String WORD = "map";

    static final String PLURAL = "maps";

    String path() {
        return PLURAL + "/" + slug;
    }

    String snapshots() {
        return path() + "/snapshots";
    }

    String snapshot(LocalDate day) {
        return snapshots() + "/" + day;
    }

    /** What differs between a day and a later one, or today. */
    String changes(LocalDate from, Optional<LocalDate> to) {
        return snapshot(from) + "/changes" + to.map(day -> "?to=" + day).orElse("");
    }

    /** Where two days are chosen. */
    String difference() {
        return path() + "/difference";
    }

    Ref ref() {
        return new Ref(WORD, id);
    }
}
