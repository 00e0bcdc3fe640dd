package fi.kutomo.learning.offers;

import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Training or support that somebody can have. */
public record Offer(UUID id, State state, String slug, Plan plan, int version, Instant made, Optional<Instant> published, Instant changed) {

    /** The word for offers in cards and the audit log. */
    public static final String WORD = "offer";

    public static final String PLURAL = "offers";

    /** Where it stands. */
    public enum State {
        /** Only those who keep it see it. */
        DRAFT,
        OPEN,
        /** Keeps its address, and can be had no more. */
        ENDED
    }

    /** What it is. */
    public enum Kind {
        TRAINING,
        MENTORING,
        SPARRING,
        CLINIC,
        ADVICE,
        /** To study at one's own pace. */
        MATERIAL;

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
        }
    }

    /**
     * Who offers it; without a page and a name it is the centre.
     *
     * @param page the card of the actor
     * @param name of a partner that is not described here
     */
    public record Owner(Optional<UUID> page, String name) {

        public static final Owner CENTRE = new Owner(Optional.empty(), "");

        public boolean centre() {
            return page.isEmpty() && name.isEmpty();
        }
    }

    /**
     * What is said of it.
     *
     * @param link the owner's own page; empty where there is none
     * @param price in words, where it is not free
     */
    public record Plan(
            Kind kind, LocalizedText title, LocalizedText about, Owner owner, String link, Tags tags, boolean room, boolean online, boolean free, String price) {}

    public Ref ref() {
        return new Ref(WORD, id);
    }

    public String path() {
        return PLURAL + "/" + slug;
    }

    public LocalizedText title() {
        return plan.title();
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
