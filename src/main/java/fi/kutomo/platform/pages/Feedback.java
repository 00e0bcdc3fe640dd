package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reader says about a page.
 *
 * @param page address of the page as the reader gave it, perhaps empty
 * @param email where to answer, if the reader wants an answer
 */
public record Feedback(
        UUID id, String page, String message, Optional<String> email, Lang lang, Instant received, Optional<Answer> answer) {

    /** Feedback on accessibility must be answered within 14 days (Act 306/2019, section 10); all feedback is held to it. */
    static final int DAYS = 14;

    /** What was done about it, when and by whom. */
    public record Answer(Instant at, String by, String note) {}

    public LocalDate due(java.time.ZoneId zone) {
        return received.plus(Duration.ofDays(DAYS)).atZone(zone).toLocalDate();
    }

    /** Days until it is due; below zero when late. */
    public long daysLeft(LocalDate today, java.time.ZoneId zone) {
        return ChronoUnit.DAYS.between(today, due(zone));
    }

    /** The page as a link where it is one of ours, so that nobody is led elsewhere from the queue. */
    public Optional<String> link() {
        return page.matches("/[A-Za-z0-9][^\\\\\\s]*") ? Optional.of(page) : Optional.empty();
    }
}
