package fi.kutomo.platform.live;

import java.util.Set;
import java.util.UUID;

/** The owner of topics says who may go on hearing of them. It is asked again and again while pages are open, of many readers at once. */
@FunctionalInterface
public interface Audience {

    /** For topics that belong to their reader for good. */
    Audience ALWAYS = (_, readers) -> readers;

    /** Those of these readers that may still hear of these topics; the streams of the others end. */
    Set<String> remaining(Set<UUID> topics, Set<String> readers);
}
