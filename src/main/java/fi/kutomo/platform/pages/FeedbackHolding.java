package fi.kutomo.platform.pages;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.time.Clock;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Feedback from a person's mail address, and answers that the person gave as an editor. */
@Component
class FeedbackHolding implements Holding {

    private static final Period KEPT = Period.ofYears(1);

    private final FeedbackStore store;

    FeedbackHolding(FeedbackStore store) {
        this.store = store;
    }

    @Bean
    static Purpose feedbackPurpose() {
        return Purpose.of("platform", "feedback", Purpose.Ground.CONSENT, KEPT);
    }

    @Bean
    static Retention feedbackAddresses(FeedbackStore store, Clock clock) {
        return Retention.of(
                "platform.feedback.retention",
                () -> store.forgetAddresses(clock.instant().atZone(fi.kutomo.platform.web.Ui.ZONE).minus(KEPT).toInstant()));
    }

    @Override
    public List<Section> about(UUID person) {
        return about(new Subject(person, Set.of(), false));
    }

    @Override
    public List<Section> about(Subject subject) {
        return List.of(
                new Section("platform.feedback.holding", store.from(subject.addresses()).stream().map(FeedbackHolding::row).toList()),
                new Section("platform.feedback.answers", store.answeredBy(subject.person()).stream().map(FeedbackHolding::answer).toList()));
    }

    private static Map<String, Object> row(Feedback feedback) {
        var row = new LinkedHashMap<String, Object>();
        row.put("platform.feedback.received", feedback.received());
        row.put("platform.feedback.email", feedback.email().orElse(""));
        row.put("platform.feedback.page", feedback.page());
        row.put("platform.feedback.message", feedback.message());
        return row;
    }

    private static Map<String, Object> answer(Feedback feedback) {
        var row = new LinkedHashMap<String, Object>();
        feedback.answer().ifPresent(answer -> {
            row.put("platform.feedback.queue.when", answer.at());
            row.put("platform.feedback.queue.who", answer.by());
            row.put("platform.feedback.queue.note", answer.note());
        });
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        return new Forecast(
                Map.of("platform.feedback.holding", (long) store.from(subject.addresses()).size()),
                Map.of("platform.feedback.answers", (long) store.answeredBy(subject.person()).size()));
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        store.forget(subject.person(), subject.addresses());
    }
}
