package fi.kutomo.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A kind of public thing and how its cards are made. Its owner calls {@link Catalogue#show} in each workflow that changes what the public
 * reads; the catalogue itself asks at every start, so that what was public before its kind had cards gets one, too.
 */
public interface Carded {

    /** The word of the kind, as in {@code card.ref().kind()}. */
    String kind();

    /** All of this kind that everybody may read now. */
    List<UUID> open();

    /** Cards of those of these that everybody may read now. */
    List<Card> cards(Collection<UUID> ids);
}
