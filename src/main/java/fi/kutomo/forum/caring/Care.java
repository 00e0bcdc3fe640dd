package fi.kutomo.forum.caring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a question that waits, beside the thread itself.
 *
 * @param first whether the asker asks for the first time
 * @param drafted whether somebody else is writing in the thread
 * @param asked how many people were asked whether they know an answer
 * @param givenTo who has it in hand
 * @param asleep not before this day
 */
record Care(boolean first, boolean drafted, int asked, Optional<UUID> givenTo, String note, Optional<LocalDate> asleep, String reason) {

    static final Care NONE = new Care(false, false, 0, Optional.empty(), "", Optional.empty(), "");

    boolean asleepOn(LocalDate day) {
        return asleep.filter(day::isBefore).isPresent();
    }
}
