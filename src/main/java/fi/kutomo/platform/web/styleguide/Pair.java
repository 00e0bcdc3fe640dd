package fi.kutomo.platform.web.styleguide;

import java.util.ArrayList;
import java.util.List;

/**
 * A colour that may stand on another, by the names of the tokens. These are all pairs that the style sheets may use; a test
 * computes each in both schemes: 4.5 : 1 for text and 3 : 1 for graphics (WCAG 2.2, criteria 1.4.3 and 1.4.11).
 */
public record Pair(String front, String ground, boolean text) {

    private static final String WASH = "-wash";

    static final List<Pair> ALLOWED = allowed();

    public double least() {
        return text ? 4.5 : 3;
    }

    private static List<Pair> allowed() {
        var pairs = new ArrayList<Pair>();
        var grounds = List.of("linen", "bleached", "wool-1");
        for (String ground : grounds) {
            for (String front : List.of(
                    "ink", "wool-4", "woad", "woad-deep", "madder", "madder-deep", "weld-deep", "lichen", "heather")) {
                pairs.add(new Pair(front, ground, true));
            }
            for (String front : List.of("wool-3", "weld-thread", "ring")) {
                pairs.add(new Pair(front, ground, false));
            }
        }
        for (String dye : List.of("woad", "madder", "weld", "lichen", "heather")) {
            pairs.add(new Pair("ink", dye + WASH, true));
            pairs.add(new Pair("wool-4", dye + WASH, true));
            pairs.add(new Pair("woad", dye + WASH, true));
            pairs.add(new Pair("woad-deep", dye + WASH, true));
            pairs.add(new Pair("weld".equals(dye) ? "weld-deep" : dye, dye + WASH, true));
        }
        for (String dye : List.of("woad", "woad-deep", "madder", "madder-deep")) {
            pairs.add(new Pair("on-dye", dye, true));
        }
        pairs.add(new Pair("on-weld", "weld", true));
        pairs.add(new Pair("linen", "ink", true));
        pairs.add(new Pair("ring", "ring-inner", false));
        return List.copyOf(pairs);
    }
}
