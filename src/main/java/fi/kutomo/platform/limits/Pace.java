package fi.kutomo.platform.limits;

import fi.kutomo.platform.limits.Limits.Rate;
import java.time.Duration;

/**
 * How fast one may go on with what costs the machine much or others something. People with an account are counted each by
 * themselves; everybody else by the block of addresses, and as a school class or a whole town hall may sit behind one, a block
 * has room for many.
 */
public enum Pace {
    /** Searching, and looking for what is alike. */
    SEARCH("searching", 120, 1200, Duration.ofMinutes(1), 20),
    /** Suggestions while somebody types. */
    SUGGEST("suggestions", 600, 6000, Duration.ofMinutes(1), 50),
    /** The interface for programs. */
    API("the interface for programs", 600, 1200, Duration.ofMinutes(1), 20),
    FEED("feeds", 120, 600, Duration.ofMinutes(1), 20),
    /** Pictures that are drawn on request. */
    PICTURE("drawn pictures", 120, 600, Duration.ofMinutes(1), 20),
    /** Files that are brought, whatever for. */
    UPLOAD("files", 60, 60, Duration.ofMinutes(10), 1),
    /** Pages elsewhere that this machine is asked to fetch. */
    FETCH("pages fetched", 30, 30, Duration.ofMinutes(10), 1),
    /** Collecting everything about oneself. */
    OWN_DATA("own data", 10, 10, Duration.ofDays(1), 1),
    /** Taking the whole site home. */
    WHOLE_SITE("the whole site", 12, 12, Duration.ofHours(1), 1),
    /** Feedback and wishes, which others read. */
    MESSAGE("messages", 30, 30, Duration.ofMinutes(10), 1);

    private final Rate person;
    private final Rate block;

    Pace(String name, int person, int block, Duration in, int portion) {
        this.person = Rate.inPortions(name + " by a person", person, in, portion);
        this.block = Rate.inPortions(name + " from a network", block, in, portion);
    }

    public Rate person() {
        return person;
    }

    public Rate block() {
        return block;
    }

    /** Only reads, and hurts nobody but the machine. */
    public boolean reading() {
        return switch (this) {
            case SEARCH, SUGGEST, API, FEED, PICTURE -> true;
            default -> false;
        };
    }
}
