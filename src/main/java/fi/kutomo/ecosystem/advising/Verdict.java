package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.weighing.Parts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a weaver says of a suggestion.
 *
 * @param parts as they were weighed then
 * @param until when it comes back of itself
 */
record Verdict(UUID id, String region, UUID pair, UUID one, UUID other, About about, String words, Parts parts, Instant at, Optional<Instant> until) {

    /** Longest words. */
    static final int LONGEST = 1000;

    /** What is done with the suggestion. */
    enum Act {
        ASIDE,
        CORRECTED
    }

    /** Why it is put aside, or which reason is not so. */
    enum About {
        KNOWN(Act.ASIDE),
        NOT_NOW(Act.ASIDE),
        NO_FIT(Act.ASIDE),
        NO_TRUST(Act.ASIDE),
        OTHER(Act.ASIDE),
        NEED(Act.CORRECTED),
        SILO(Act.CORRECTED),
        PATH(Act.CORRECTED),
        CHANGE(Act.CORRECTED);

        private final Act act;

        About(Act act) {
            this.act = act;
        }

        Act act() {
            return act;
        }

        static Optional<About> of(Act act, String name) {
            return of(act).stream().filter(about -> about.name().equals(name)).findFirst();
        }

        static List<About> of(Act act) {
            return Arrays.stream(values()).filter(about -> about.act == act).toList();
        }
    }
}
