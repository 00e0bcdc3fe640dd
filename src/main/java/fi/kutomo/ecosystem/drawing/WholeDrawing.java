package fi.kutomo.ecosystem.drawing;

import fi.kutomo.platform.web.Fragment;
import java.util.List;

/**
 * A net that is too big for a still picture. A browser that can draw it shows all of it as a picture to move about in; in its place stand
 * the groups, with the reason. Its table comes in parts, and the later parts come without the picture.
 *
 * @param instead what is shown where the net cannot be drawn
 * @param why the reason for it
 * @param data where {@link WholeNet} is
 */
public record WholeDrawing(NetworkDrawing net, OverviewDrawing instead, String why, String data, TwinPart twin) implements Fragment {

    /** More are not sent to a browser. */
    public static final int MOST = 10_000;

    public static final int MOST_TIES = 60_000;

    /**
     * @param map of which the places do not matter here
     * @param base address of the page
     * @param part of the table
     */
    public static WholeDrawing of(String id, NetworkMap map, GroupMap groups, String why, String data, String base, int part) {
        if (!bears(map.actors().size(), map.ties().size())) {
            throw new IllegalArgumentException("Too many to send: " + map.actors().size() + " with " + map.ties().size());
        }
        var net = NetworkDrawing.large(id, map);
        return new WholeDrawing(net, new OverviewDrawing(id + "-groups", groups), why, data, TwinPart.of(net.rows(), part, base));
    }

    public static boolean bears(int actors, int ties) {
        return actors <= MOST && ties <= MOST_TIES;
    }

    /** Whether the picture stands beside this part of the table. */
    public boolean pictured() {
        return twin.pager().number() == 1;
    }

    public List<String> sentences() {
        return net.sentences();
    }
}
