package fi.kutomo.catalogue;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;

/** What people sought and did not find, for those who look for needs. A floor above answers; words that may name a person are never among them. */
public interface Unfound {

    /** Words that found nothing, the most often sought first. */
    List<Sought> most(int atMost);

    /** Words and how many times they were sought. */
    record Sought(String words, Lang lang, long times) {}
}
