package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words of sessions for pages: texts with their language, days and times on the clocks of the place. */
public final class Texts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter TIME_ENGLISH = DateTimeFormatter.ofPattern("HH:mm");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Texts() {}

    /** Words with their language, where it is not the page's. */
    public record Text(String words, @Nullable String lang) {

        public boolean isEmpty() {
            return words.isEmpty();
        }
    }

    public static Text of(LocalizedText text, Lang lang) {
        return new Text(text.in(lang), text.isEmpty() ? null : Ui.foreign(text.langFor(lang)));
    }

    /** The three fields of a form that begin with this prefix. */
    public static LocalizedText read(String prefix, Map<String, String> sent) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, line(sent, prefix + lang.tag())));
        return new LocalizedText(texts);
    }

    /** What was sent, with line ends as the program keeps them. */
    public static String line(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    /** The fields of one of several forms on a page: those whose names end with its word, without it. */
    public static Map<String, String> own(Map<String, String> sent, String form) {
        var own = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.endsWith("-" + form)) {
                own.put(name.substring(0, name.length() - form.length() - 1), value);
            }
        });
        return own;
    }

    public static Optional<UUID> id(String written) {
        return ID.matcher(written).matches() ? Optional.of(UUID.fromString(written)) : Optional.empty();
    }

    public static String day(LocalDate day, Lang lang) {
        return day.format(DateTimeFormatter.ofPattern("EEE", lang.locale())) + " " + Ui.date(day);
    }

    /** For a reader who is not the caller, as in a letter. */
    public static String date(LocalDate day, Lang lang) {
        return Ui.date(lang, day.atStartOfDay(Ui.ZONE).toInstant());
    }

    public static String time(LocalTime time, Lang lang) {
        return time.format(lang == Lang.EN ? TIME_ENGLISH : TIME);
    }

    public static String time(Instant instant, ZoneId zone, Lang lang) {
        return time(LocalTime.ofInstant(instant, zone), lang);
    }

    /** Day and time from beginning to end, on the clocks of the place. */
    public static String when(When when, Lang lang) {
        var end = when.end().atZone(when.zone()).toLocalTime();
        return Ui.t("gatherings.words.when", day(when.begins().toLocalDate(), lang), time(when.begins().toLocalTime(), lang), time(end, lang));
    }

    /** Where the clocks of the place are not those of Finland: its name, and the time in Finland. */
    public static Optional<String> elsewhere(When when, Lang lang) {
        if (when.zone().equals(Ui.ZONE)) {
            return Optional.empty();
        }
        return Optional.of(Ui.t("gatherings.words.elsewhere", zone(when.zone()), when(When.at(when.start(), Ui.ZONE, when.minutes()), lang)));
    }

    public static String zone(ZoneId zone) {
        return Ui.t(zoneKey(zone));
    }

    /** The message that names the clocks of a place. */
    public static String zoneKey(ZoneId zone) {
        return "gatherings.zone." + zone.getId().replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
    }
}
