package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;

/** Something worth doing for weavers that a module above finds. Beans of this kind fill lines of the weaver's desk, beside those of its own rooms. */
public interface Deskwork {

    /** Of what kind its lines are: a word in small letters for the address. */
    String word();

    /** The same in words for the reader. */
    String name(Lang lang);

    /** What is worth doing now in this region, as far as the weaver may see it. */
    List<Line> lines(String region, Caller weaver, Lang lang);

    /**
     * One act that is worth while.
     *
     * @param worth decides the order of the desk: 1 and more is for today, what can wait for years is near 0
     * @param key by what it is known again; another one as soon as it says something else, so that a line that was put aside comes back then
     * @param act its name
     * @param path where it is done, below the language prefix
     */
    record Line(double worth, String key, String title, List<String> reasons, String act, String path) {}
}
