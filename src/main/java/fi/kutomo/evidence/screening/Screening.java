package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A screening: what is asked, what is let in, and by whom.
 *
 * @param open whether everybody may read what it comes to
 * @param reasons for leaving out a whole report
 * @param doubled whether two must answer about each reference
 */
record Screening(
        UUID id,
        int version,
        String slug,
        Lang lang,
        boolean open,
        String title,
        String question,
        String criteria,
        List<String> reasons,
        boolean doubled,
        DuplicateRule rule,
        Optional<UUID> createdBy,
        Instant changedAt,
        List<Screener> screeners) {

    static final String KIND = "screening";

    /** Somebody who screens or has screened. */
    record Screener(UUID id, Optional<UUID> person, boolean active) {}

    /** Below the language prefix. */
    String path() {
        return "screenings/" + slug;
    }

    /** The active screener that this caller is. */
    Optional<Screener> screener(Caller caller) {
        return screeners.stream().filter(each -> each.active() && each.person().isPresent() && each.person().equals(caller.person())).findFirst();
    }

    /** Whoever began it, and editors, lead it. */
    boolean ledBy(Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.MEMBER) && createdBy.isPresent() && createdBy.equals(caller.person());
    }

    boolean worksOn(Caller caller) {
        return ledBy(caller) || caller.is(Role.MEMBER) && screener(caller).isPresent();
    }

    boolean readableBy(Caller caller) {
        return open || worksOn(caller);
    }
}
