package fi.kutomo.evaluation.theory;

import java.util.List;

/** Where everything stands when a theory is drawn, in the units of the picture. */
public record Drawing(int width, int height, List<Box> boxes, List<Thread> threads) {

    public static final int BOX_WIDTH = 180;
    public static final int LINE = 19;

    /**
     * A box with its text broken into lines.
     *
     * @param column counted from 0 at the left
     * @param figures what its indicators show, in lines below the text
     */
    public record Box(Node node, int column, int x, int y, int height, List<String> lines, List<String> figures, boolean doubtful) {

        /** The base line of a line of text. */
        public int base(int line) {
            return y + 40 + line * LINE;
        }

        /** The base line of a line of figures. */
        public int figureBase(int line) {
            return base(lines.size() + line) + 4;
        }
    }

    /**
     * A link as a path of SVG, with the place of its number.
     *
     * @param number of the link, counted from 1 in the order of the theory
     * @param back runs against the order of change
     */
    public record Thread(Link link, int number, Strength strength, boolean main, boolean back, String path, int x, int y) {}
}
