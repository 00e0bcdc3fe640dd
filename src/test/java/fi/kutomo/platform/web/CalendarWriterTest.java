package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.web.CalendarWriter.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The letters of RFC 5545. */
class CalendarWriterTest {

    @Test
    void foldsLongLinesBetweenLetters() {
        var name = "Yömyöhäisten äänekkäiden öljylämppäräiden ääriviivat 🧵 ".repeat(4);

        var text = CalendarWriter.write(name, List.of());

        for (var line : text.split("\r\n")) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes.length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(text.replace("\r\n ", "")).contains("NAME:" + name);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
    }

    @Test
    void escapesWhatWouldEndAValue() {
        assertThat(CalendarWriter.escaped("a;b,c\\d\ne\r\nBEGIN:VEVENT\u0007")).isEqualTo("a\\;b\\,c\\\\d\\ne\\nBEGIN:VEVENT");
    }

    @Test
    void writesFinnishTimesOnFinnishClocks() {
        var summer = write(Ui.ZONE, "2026-10-22T11:00:00Z", false);
        var winter = write(Ui.ZONE, "2026-10-29T12:00:00Z", false);

        assertThat(summer).contains("DTSTART;TZID=Europe/Helsinki:20261022T140000", "BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki\r\n");
        assertThat(winter).contains("DTSTART;TZID=Europe/Helsinki:20261029T140000", "DTEND;TZID=Europe/Helsinki:20261029T150000");
        assertThat(write(ZoneId.of("Europe/Stockholm"), "2026-10-22T11:00:00Z", false)).contains("DTSTART:20261022T110000Z");
    }

    @Test
    void tellsWhatIsCancelled() {
        assertThat(write(Ui.ZONE, "2026-10-22T11:00:00Z", true)).contains("STATUS:CANCELLED", "SEQUENCE:3", "UID:session-x@kutomo");
        assertThat(write(Ui.ZONE, "2026-10-22T11:00:00Z", false)).contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO,AUDIO:https://etana.example/huone");
    }

    private static String write(ZoneId zone, String begins, boolean cancelled) {
        var start = Instant.parse(begins);
        return CalendarWriter.write("Tapaamiset", List.of(new Entry(
                "session-x@kutomo", 3, start, start, start.plusSeconds(3600), zone, cancelled, "Klinikka", "", "Tampere", Optional.of("https://etana.example/huone"),
                "https://kutomo.example/fi/gatherings/x")));
    }
}
