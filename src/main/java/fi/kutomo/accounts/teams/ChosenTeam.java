package fi.kutomo.accounts.teams;

import java.util.Optional;
import java.util.UUID;

/**
 * The team that somebody is to work in, as a form says it: one that is there, or the name of one to be made.
 *
 * @param named empty: none is made
 */
public record ChosenTeam(Optional<UUID> team, String named) {

    public static final ChosenTeam NONE = new ChosenTeam(Optional.empty(), "");

    /** What two fields say; a key that is none chooses nothing. */
    public static ChosenTeam of(String key, String named) {
        return new ChosenTeam(key(key), named.strip().replaceAll("\\s+", " "));
    }

    public boolean isNone() {
        return team.isEmpty() && named.isEmpty();
    }

    private static Optional<UUID> key(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
