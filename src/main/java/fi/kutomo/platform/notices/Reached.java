package fi.kutomo.platform.notices;

import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.UUID;

/**
 * Told by owners of things when somebody has read them on a page: notices about them need not be told again.
 *
 * <p>The handler that shows a page calls {@link #read} once, when it has put the page together, with the refs of all that the page shows in
 * full and of which it ever announces a {@link Notice}:
 *
 * <pre>{@code caller.person().ifPresent(person -> reached.read(person, posts.stream().map(Post::ref).toList()));}</pre>
 *
 * It may do so while it answers a request that reads: it is one statement, however many things there are, it changes no row and takes no
 * lock unless one of them is unread, and it sets the number in the frame of the same page right.
 */
public interface Reached {

    /**
     * That person has now seen these; also those of which nobody was told. Doing it again changes nothing.
     *
     * @return how many notices still wait for the person, counted as {@link #waiting} does
     */
    int read(UUID person, Collection<Ref> things);

    /** How many notices wait for that person, counted no further than the frame tells. */
    int waiting(UUID person);

    /**
     * The same as a part of another question to the database: one whole number, never null. Only for knowing who is calling, which every
     * request asks; see ADR 0033.
     *
     * @param person whose, as that question says it
     */
    String question(String person);
}
