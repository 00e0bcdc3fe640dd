package fi.kutomo.learning.mentors;

import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody offers as a mentor.
 *
 * @param open whether the mentor may be asked now
 * @param said what it is about
 * @param most how many at once
 */
public record Mentor(UUID person, boolean open, Said said, int most, Instant changed) {

    public static final int LONGEST = 2000;
    public static final int MOST = 10;

    /**
     * Own words, in the language in which they were written, with what they are about.
     *
     * @param tags of mentors: what they know; of requests: what is sought
     */
    public record Said(String words, Lang lang, Tags tags) {}
}
