package fi.kutomo.accounts.teams;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Weavers who work together. Its address stays when its name changes and when it has ended.
 *
 * @param regions keys of the regions that it weaves; empty: everywhere
 */
public record Team(UUID id, String slug, String name, List<String> regions, int version, Optional<Instant> endedAt) {

    public static final int LONGEST_NAME = 80;

    public boolean running() {
        return endedAt.isEmpty();
    }

    public String path() {
        return "teams/" + slug;
    }
}
