package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkPicture.Word;
import java.util.List;
import java.util.Optional;

/** Groups drawn into a frame as circles, with their numbers in and their names beside them. */
public record OverviewPicture(Frame frame, int height, List<Ball> balls, List<Rope> ropes) {

    /** A group. */
    public record Ball(String key, String name, String label, Optional<String> address, String path, String actors, String x, String y, List<Word> words) {}

    /**
     * The ties between two groups.
     *
     * @param ends keys of both, parted by a space
     * @param breadth 1 to 4
     */
    public record Rope(String ends, int ties, int breadth, String path, String x, String y) {}
}
