package fi.kutomo.ecosystem.communities;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A learning community.
 *
 * @param slug last part of its address
 * @param leader the facilitator who answers for it; empty when that person is not here any more
 * @param ending why it ended
 */
public record Community(
        UUID id,
        State state,
        String slug,
        Charter charter,
        Optional<UUID> leader,
        int version,
        Instant made,
        Optional<Instant> published,
        Optional<Instant> ended,
        LocalizedText ending,
        Instant changed) {

    /** The word for communities in cards and the audit log. */
    public static final String WORD = "community";

    public static final String PLURAL = "communities";

    /** The last part of the address of the form for a fresh one; no community may have it. */
    private static final String FRESH = "new";

    /** Where it stands. */
    public enum State {
        /** Seen only by those who keep it. */
        DRAFT,
        OPEN,
        /** Still read, but nobody joins any more. */
        ENDED
    }

    /** How one comes in. */
    public enum Entrance {
        /** Whoever wants to is in at once. */
        FREE,
        /** A facilitator decides on each request. */
        REQUEST,
        /** Only who is invited. */
        INVITATION
    }

    /**
     * What it is about and how one comes in.
     *
     * @param goal what its members want to reach together
     * @param regions keys of areas
     * @param themes keys of terms
     */
    public record Charter(LocalizedText name, LocalizedText goal, Entrance entrance, List<String> regions, List<String> themes) {

        public Charter {
            regions = List.copyOf(regions);
            themes = List.copyOf(themes);
        }
    }

    public Ref ref() {
        return reference(id);
    }

    static Ref reference(UUID id) {
        return new Ref(WORD, id);
    }

    public String path() {
        return PLURAL + "/" + slug;
    }

    public LocalizedText name() {
        return charter.name();
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** The name as the address is made of it. */
    static String addressed(String name) {
        return Slug.from(name).value().equals(FRESH) ? WORD + " " + name : name;
    }
}
