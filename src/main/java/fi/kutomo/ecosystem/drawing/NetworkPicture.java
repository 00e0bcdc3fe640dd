package fi.kutomo.ecosystem.drawing;

import java.util.List;
import java.util.Optional;

/**
 * A net drawn into a frame.
 *
 * @param dots in the order in which they are read and reached by keys
 * @param unnamed how many names found no room; they stand in the table
 */
public record NetworkPicture(Frame frame, List<Dot> dots, List<Line> lines, int unnamed) {

    /**
     * An actor's mark.
     *
     * @param number of the actor in the table, from 1
     * @param label told to those who do not see the picture
     * @param css of its group
     */
    public record Dot(int number, String name, String label, Optional<String> address, String css, String path, List<Word> words) {}

    /** A line of a name. */
    public record Word(String x, String y, String anchor, String text) {}

    /**
     * A tie.
     *
     * @param ends numbers of the two actors, parted by a space
     * @param arrow empty where it runs both ways
     */
    public record Line(String ends, String css, String path, String arrow) {}
}
