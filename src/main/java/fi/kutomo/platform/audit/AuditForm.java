package fi.kutomo.platform.audit;

import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an operator looks for.
 *
 * @param who a person's id or part of a name
 * @param about id of a thing or person
 * @param from first day, ISO 8601, or empty
 * @param until last day
 */
public record AuditForm(String who, String what, String about, String from, String until) {

    public AuditForm {
        who = who.strip();
        what = what.strip();
        about = about.strip();
        from = from.strip();
        until = until.strip();
    }

    /** The query, where what was typed can be understood; an id that is none finds nothing. */
    AuditQuery query() {
        var person = id(who);
        return new AuditQuery(
                person,
                person.isPresent() ? "" : who,
                what,
                about.isEmpty() ? Optional.empty() : Optional.of(id(about).orElse(new UUID(0, 0))),
                false,
                day(from).map(AuditForm::start),
                day(until).map(day -> start(day.plusDays(1))));
    }

    /** The same as the query of an address, without a page. */
    String address() {
        var parts = new ArrayList<String>();
        for (var field : List.of(
                List.of("who", who), List.of("what", what), List.of("about", about), List.of("from", from), List.of("until", until))) {
            if (!field.getLast().isEmpty()) {
                parts.add(field.getFirst() + "=" + Ui.encode(field.getLast()));
            }
        }
        return String.join("&", parts);
    }

    /** The page of the audit log with these filters. */
    String page() {
        return address().isEmpty() ? "operations/audit" : "operations/audit?" + address();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Ui.ZONE).toInstant();
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unclear) {
            return Optional.empty();
        }
    }
}
