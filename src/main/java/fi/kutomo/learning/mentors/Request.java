package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.Mentor.Said;
import java.time.Instant;
import java.util.UUID;

/** Somebody looks for a mentor. */
public record Request(UUID id, UUID person, boolean open, Said said, Instant made) {

    public static final String WORD = "mentor-request";

    public String path() {
        return "mentoring/requests/" + id;
    }
}
