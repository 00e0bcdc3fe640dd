package fi.kutomo.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Writes calendars as RFC 5545 wants them, with the place of online meetings as in RFC 7986. Times on Finnish clocks name their zone and
 * bring its rules; others are written in universal time, which every program knows.
 */
public final class CalendarWriter {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final int OCTETS = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UNIVERSAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Rules of Finnish clocks since 1996. */
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Helsinki
            BEGIN:DAYLIGHT
            DTSTART:19970330T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0300
            TZNAME:EEST
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T040000
            TZOFFSETFROM:+0300
            TZOFFSETTO:+0200
            TZNAME:EET
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    private final StringBuilder text = new StringBuilder();

    private CalendarWriter() {}

    /**
     * Something in a calendar.
     *
     * @param uid the same for ever
     * @param sequence greater when time or place has changed
     * @param online empty where the reader is not told the address
     */
    public record Entry(
            String uid, int sequence, Instant changed, Instant begins, Instant ends, ZoneId zone, boolean cancelled, String summary, String description, String place,
            Optional<String> online, String url) {}

    /** The calendar as a file; who reads it keeps it, nobody between. */
    public static ResponseEntity<byte[]> file(String name, List<Entry> entries, String slug) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "inline; filename=\"" + slug + ".ics\"")
                .header("Cache-Control", "private, no-cache")
                .body(write(name, entries).getBytes(StandardCharsets.UTF_8));
    }

    static String write(String name, List<Entry> entries) {
        var writer = new CalendarWriter();
        writer.line("BEGIN:VCALENDAR");
        writer.line("VERSION:2.0");
        writer.line("PRODID:-//Kutomo//Kutomo//EN");
        writer.line("CALSCALE:GREGORIAN");
        writer.line("METHOD:PUBLISH");
        writer.line("NAME:" + escaped(name));
        writer.line("X-WR-CALNAME:" + escaped(name));
        writer.line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        ZONE.lines().forEach(writer::line);
        entries.forEach(writer::entry);
        writer.line("END:VCALENDAR");
        return writer.text.toString();
    }

    private void entry(Entry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("DTSTAMP:" + UNIVERSAL.format(entry.changed()));
        line("LAST-MODIFIED:" + UNIVERSAL.format(entry.changed()));
        line("SEQUENCE:" + entry.sequence());
        line("DTSTART" + moment(entry.begins(), entry.zone()));
        line("DTEND" + moment(entry.ends(), entry.zone()));
        line("SUMMARY:" + escaped(entry.summary()));
        if (!entry.description().isEmpty()) {
            line("DESCRIPTION:" + escaped(entry.description()));
        }
        if (!entry.place().isEmpty()) {
            line("LOCATION:" + escaped(entry.place()));
        }
        entry.online().ifPresent(address -> line("CONFERENCE;VALUE=URI;FEATURE=VIDEO,AUDIO:" + address));
        line("URL:" + entry.url());
        line("STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    private static String moment(Instant at, ZoneId zone) {
        return zone.equals(Ui.ZONE) ? ";TZID=" + zone.getId() + ":" + LOCAL.format(at.atZone(zone)) : ":" + UNIVERSAL.format(at);
    }

    /** Text as a value: nothing in it can begin another line. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\r\\n|\\r|\\n", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    /** At most 75 octets; what is longer goes on behind a blank, and no letter is cut in two. */
    private void line(String whole) {
        int used = 0;
        for (int i = 0; i < whole.length(); ) {
            int point = whole.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (used + size > OCTETS) {
                text.append("\r\n ");
                used = 1;
            }
            text.appendCodePoint(point);
            used += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
