package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;

/** A module above finds something worth doing for weavers; beans of this kind add their lines to the weaver's desk. */
public interface Tending {

    /** Of what kind its lines are: a word in small letters for the address. */
    String word();

    /** The same in words for the reader. */
    String name(Lang lang);

    /** What is worth doing now in the region in which this caller weaves. */
    List<Line> lines(String region, Caller weaver);

    /**
     * One act that is worth while.
     *
     * @param worth decides the order of the desk: 1 and more is for today
     * @param reasons why, in sentences
     * @param act what can be done, and the path to it below the language prefix
     */
    record Line(double worth, String title, List<String> reasons, String act, String path) {}
}
