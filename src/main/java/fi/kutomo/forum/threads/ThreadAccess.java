package fi.kutomo.forum.threads;

import fi.kutomo.ecosystem.Communities;
import java.util.Optional;

/**
 * What somebody may do with a thread, asked once for a whole page.
 *
 * @param answers write in it
 * @param keepsOrder close and hide, move and merge
 * @param arranges change its title, its kind and what it is about
 * @param accepts say which answer helped
 * @param community where it is held, as the caller stands to it
 */
public record ThreadAccess(boolean reads, boolean answers, boolean keepsOrder, boolean arranges, boolean accepts, Optional<Communities.Standing> community) {

    static final ThreadAccess NONE = new ThreadAccess(false, false, false, false, false, Optional.empty());
}
