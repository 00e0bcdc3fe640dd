package fi.kutomo.ecosystem.contacts;

import fi.kutomo.platform.web.ui.Mistakes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What the form of a note sends, as it was typed.
 *
 * @param met whom of the actor's people the weaver met
 */
public record NoteForm(Map<String, String> values, Set<String> met) {

    /** How many needs and offers the form takes at once. */
    public static final int ROWS = 4;

    public static NoteForm of(MultiValueMap<String, String> sent) {
        return new NoteForm(sent.toSingleValueMap(), Set.copyOf(sent.getOrDefault("met", java.util.List.of())));
    }

    /** An empty form for a contact of today. */
    public static NoteForm fresh(LocalDate today) {
        var values = new LinkedHashMap<String, String>();
        values.put("day", typed(today));
        values.put("reach", "WEAVER");
        return new NoteForm(values, Set.of());
    }

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The one that was read; of a note that is new there is none. */
    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    NoteForm with(String name, String value) {
        var other = new LinkedHashMap<>(values);
        other.put(name, value);
        return new NoteForm(other, met);
    }

    /** As people here write a day, whatever the language of the page. */
    static String typed(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    /** What was understood, with what is wrong. */
    public record Read(Optional<Draft> draft, Mistakes mistakes) {}
}
