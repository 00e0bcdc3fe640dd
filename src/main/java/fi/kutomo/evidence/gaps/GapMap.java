package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * A map as people have asked for it.
 *
 * @param version counts every change; whoever changes it says which one was read
 * @param writer who began it, where that is still known
 */
public record GapMap(
        UUID id, int version, State state, String slug, LocalizedText title, LocalizedText question, Protocol protocol, Optional<UUID> writer) {

    static final String KIND = "gap-map";

    /** Whether everybody sees it. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    String path() {
        return "gap-maps/" + slug;
    }

    boolean readableBy(Caller caller) {
        return state == State.PUBLISHED || judgedBy(caller) || caller.is(Role.WRITER) && own(caller);
    }

    /** Writers change their drafts, editors everything. */
    boolean editableBy(Caller caller) {
        return caller.is(Role.EDITOR) || state == State.DRAFT && caller.is(Role.WRITER) && own(caller);
    }

    static boolean judgedBy(Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.ASSESSOR);
    }

    private boolean own(Caller caller) {
        return caller.person().isPresent() && caller.person().equals(writer);
    }
}
