package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.weighing.Parts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a weaver says of a line of the desk.
 *
 * @param parts of a suggested introduction, as they were weighed then
 * @param until when it comes back of itself
 */
public record Verdict(UUID id, String region, String kind, Worth.Subject subject, About about, String words, Optional<Parts> parts, Instant at, Optional<Instant> until) {

    /** The word of suggested introductions, the one kind of which is kept how they were weighed. */
    public static final String ADVICE = "advice";

    /** Longest words. */
    public static final int LONGEST = 1000;

    static final String WORD = "desk-verdict";

    /** What is done with the line. */
    public enum Act {
        ASIDE,
        CORRECTED
    }

    /** Why it is put aside, or which reason is not so. */
    public enum About {
        KNOWN(Act.ASIDE),
        NOT_NOW(Act.ASIDE),
        NO_FIT(Act.ASIDE),
        NO_TRUST(Act.ASIDE),
        /** Somebody else sees to it. */
        ELSEWHERE(Act.ASIDE),
        NOT_SO(Act.ASIDE),
        OTHER(Act.ASIDE),
        NEED(Act.CORRECTED),
        SILO(Act.CORRECTED),
        PATH(Act.CORRECTED),
        CHANGE(Act.CORRECTED);

        /** Of suggested introductions. */
        public static final List<About> OF_PAIRS = List.of(KNOWN, NOT_NOW, NO_FIT, NO_TRUST, OTHER);

        /** Of any other line. */
        static final List<About> OF_LINES = List.of(NOT_NOW, ELSEWHERE, NOT_SO, OTHER);

        private final Act act;

        About(Act act) {
            this.act = act;
        }

        public Act act() {
            return act;
        }

        public static Optional<About> of(List<About> open, String name) {
            return open.stream().filter(about -> about.name().equals(name)).findFirst();
        }

        public static List<About> reasons() {
            return Arrays.stream(values()).filter(about -> about.act == Act.CORRECTED).toList();
        }
    }
}
