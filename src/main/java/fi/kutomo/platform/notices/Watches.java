package fi.kutomo.platform.notices;

import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people want to hear of, thing by thing. Things lie in each other: a conversation in a community, in regions and themes. What
 * somebody said of the nearer thing counts.
 */
public interface Watches {

    /** How much somebody wants to hear of a thing. */
    enum Level {
        /** Of everything. */
        WATCHING,
        /** Of what begins there. */
        BEGINNINGS,
        /** What is new is counted; notices come only to those who are named or answered. */
        TRACKING,
        /** Only to those who are named or answered. */
        NORMAL,
        /** Of nothing but what names the reader. */
        MUTED
    }

    /** Of everybody who said anything of one of these things, what counts; the nearest thing stands first. */
    Map<UUID, Level> levels(List<Ref> nearFirst);

    /** What that person said of each of these things; what nothing was said of is not a key. */
    Map<Ref, Level> of(UUID person, Collection<Ref> things);

    Optional<Level> of(UUID person, Ref thing);

    void set(UUID person, Ref thing, Level level);

    /** The same, unless the person has said something of that thing already. */
    void suggest(UUID person, Ref thing, Level level);
}
