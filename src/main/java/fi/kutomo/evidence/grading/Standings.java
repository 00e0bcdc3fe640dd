package fi.kutomo.evidence.grading;

import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Where things that people follow stand now; one bean for each kind. Letters and pages of followers ask here. */
public interface Standings {

    Followed.Kind kind();

    /** Of those that followers can still be told of. */
    Map<UUID, Standing> of(Collection<UUID> ids);

    /** A level in words, or what to say where there is none. */
    Function<String, String> levels(Lang lang);

    /** Message key of the letter that tells it. */
    String letter(Standing now, boolean changed);

    /**
     * What can be said of one.
     *
     * @param name by which its readers know it: a permanent identifier, or an address
     * @param path of the page with the reasons, below the language prefix
     * @param level that it has now; empty: none
     * @param ended it is no more to be followed; who does is told so, and follows no longer
     */
    record Standing(String name, Function<Lang, String> title, String path, String level, boolean ended) {}
}
