package fi.kutomo.learning.reading;

import fi.kutomo.accounts.BelowAccount;
import fi.kutomo.learning.booking.SlotLine;
import java.util.List;

/**
 * What a person has booked.
 *
 * @param ahead what is to come, or what was and waits for a word
 */
public record OwnLearningPage(String title, List<SlotLine> ahead, List<SlotLine> past) implements BelowAccount {}
