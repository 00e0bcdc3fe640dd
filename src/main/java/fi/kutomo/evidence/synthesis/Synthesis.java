package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A question over several studies, as its writers have it now.
 *
 * @param typed studies written by hand, one a line
 * @param chosen outcomes of recorded studies
 */
record Synthesis(
        UUID id,
        int version,
        State state,
        String slug,
        Lang lang,
        Question question,
        String typed,
        List<Choice> chosen,
        Optional<String> withdrawnReason,
        Optional<UUID> createdBy,
        Instant changedAt) {

    static final String KIND = "synthesis";

    /** Where it is on its way to readers. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** One outcome of one study. */
    record Choice(UUID study, UUID outcome) {}

    /** Below the language prefix. */
    String path() {
        return "syntheses/" + slug;
    }

    /** Whether this caller may change it: who began it as a writer, and editors. */
    boolean editableBy(Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.WRITER) && createdBy.isPresent() && createdBy.equals(caller.person());
    }

    /** Drafts are for who may change them and for those who judge evidence. */
    boolean readableBy(Caller caller) {
        return state != State.DRAFT || editableBy(caller) || caller.is(Role.ASSESSOR);
    }
}
