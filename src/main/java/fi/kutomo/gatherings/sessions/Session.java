package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One time in which a community is together.
 *
 * @param code with which whoever is there says so
 * @param sequence counts changes of time and place, for calendars
 * @param ended when it was held to its end or cancelled
 * @param why it was cancelled
 * @param came how many were there, once it was held
 */
public record Session(
        UUID id,
        UUID community,
        Optional<UUID> series,
        State state,
        String slug,
        Plan plan,
        Optional<UUID> facilitator,
        String code,
        int sequence,
        int version,
        Run run,
        Optional<Long> seed,
        Came came,
        Instant made,
        Optional<Instant> called,
        Optional<Instant> ended,
        String why,
        Instant changed) {

    /** The word for sessions in cards and the audit log. */
    public static final String WORD = "session";

    public static final String PLURAL = "gatherings";

    /** Where it stands. */
    public enum State {
        /** Only those who keep the community see it. */
        DRAFT,
        /** People are asked to come. */
        CALLED,
        RUNNING,
        HELD,
        CANCELLED
    }

    /**
     * What it is to be.
     *
     * @param preparation what one does beforehand
     * @param place in the room; empty: only online
     * @param online address; empty: only in the room
     */
    public record Plan(
            Kind kind, Level level, LocalizedText title, LocalizedText goal, LocalizedText preparation, When when, String place, String online, List<Part> agenda) {

        public Plan {
            agenda = List.copyOf(agenda);
        }

        /** Whether people must write it anew into their calendars. */
        public boolean movedFrom(Plan other) {
            return !when.equals(other.when) || !place.equals(other.place) || !online.equals(other.online);
        }

        public boolean hybrid() {
            return !place.isEmpty() && !online.isEmpty();
        }
    }

    /** How many were there in the room and online. */
    public record Came(int room, int online) {

        public int all() {
            return room + online;
        }
    }

    public Ref ref() {
        return new Ref(WORD, id);
    }

    public String path() {
        return PLURAL + "/" + slug;
    }

    public LocalizedText title() {
        return plan.title();
    }

    /** Called and not over. */
    public boolean open() {
        return state == State.CALLED || state == State.RUNNING;
    }

    /** Whether people may still say that they come: until its end, and as long as it runs. */
    public boolean awaits(Instant now) {
        return state == State.RUNNING || state == State.CALLED && plan.when().end().isAfter(now);
    }

    /** Whether this one is among those who are there; before it begins, whoever said yes. */
    public boolean has(Participant guest) {
        return guest.arrived() || state == State.CALLED && guest.said(Participant.Answer.YES);
    }

    /** Whether what was promised in that one comes back in this one: it was earlier in the same series, or both are in none. */
    public boolean follows(Session other) {
        int order = plan.when().start().compareTo(other.plan.when().start());
        return community.equals(other.community) && series.equals(other.series) && (order == 0 ? id.compareTo(other.id) : order) > 0;
    }

    /** Whether something of it can be worked on: beforehand, meanwhile, and when it is over. */
    public boolean alive() {
        return open() || state == State.HELD;
    }

    public boolean over() {
        return state == State.HELD || state == State.CANCELLED;
    }

    public LocalDate day() {
        return plan.when().begins().toLocalDate();
    }
}
