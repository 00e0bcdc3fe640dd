package fi.kutomo.platform.pages;

import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.List;

/** Feedback that waits for somebody, the most urgent first, and what was answered last. */
public record FeedbackQueuePage(String title, List<Feedback> waiting, List<Feedback> answered, LocalDate today) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    public long daysLeft(Feedback feedback) {
        return feedback.daysLeft(today, Ui.ZONE);
    }

    public LocalDate due(Feedback feedback) {
        return feedback.due(Ui.ZONE);
    }
}
