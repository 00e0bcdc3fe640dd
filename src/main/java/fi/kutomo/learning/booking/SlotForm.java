package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Slot.Plan;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** What somebody wrote into the form of a time. */
record SlotForm(Map<String, String> fields, Plan plan, Mistakes mistakes) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H[:mm]");

    static SlotForm read(Map<String, String> sent, Opening opening) {
        var mistakes = Mistakes.none();
        var day = DateField.read(at(sent, "day"));
        var time = clock(at(sent, "time"));
        if (day.isEmpty()) {
            mistakes = mistakes.and("day", Ui.t("learning.booking.wrong.day"));
        }
        if (time.isEmpty()) {
            mistakes = mistakes.and("time", Ui.t("learning.booking.wrong.time"));
        }
        var begins = day.flatMap(date -> time.map(clock -> date.atTime(clock).atZone(Ui.ZONE).toInstant()));
        var plan = new Plan(begins.orElse(Instant.MAX), number(at(sent, "minutes")), number(at(sent, "seats")), at(sent, "place"), at(sent, "online"));
        for (var problem : opening.problems(plan)) {
            mistakes = mistakes.and(problem.field(), Ui.t(problem.key()));
        }
        return new SlotForm(sent, plan, mistakes);
    }

    private static Optional<LocalTime> clock(String written) {
        try {
            return Optional.of(LocalTime.parse(written.replace('.', ':'), CLOCK));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String at(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private static int number(String written) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }
}
