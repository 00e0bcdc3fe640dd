package fi.kutomo.notifications.rhythm;

import fi.kutomo.notifications.rhythm.Rhythm.Quiet;
import fi.kutomo.notifications.rhythm.Rhythm.Summary;
import fi.kutomo.notifications.rhythm.Rhythm.Way;
import fi.kutomo.platform.notices.Why.Group;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person has chosen on the page, as it was sent. */
public record RhythmForm(Map<String, String> sent) {

    static RhythmForm of(Rhythm rhythm) {
        var sent = new LinkedHashMap<String, String>();
        for (var group : Group.values()) {
            sent.put(field(group), rhythm.way(group).name());
        }
        sent.put("summary", rhythm.summary().name());
        sent.put("weekday", Integer.toString(rhythm.weekday().getValue()));
        sent.put("hour", Integer.toString(rhythm.hour()));
        sent.put("quiet", rhythm.quiet().isPresent() ? "yes" : "");
        sent.put("from", Integer.toString(rhythm.quiet().map(Quiet::from).orElse(21)));
        sent.put("until", Integer.toString(rhythm.quiet().map(Quiet::until).orElse(7)));
        return new RhythmForm(sent);
    }

    public static String field(Group group) {
        return "way-" + group.name().toLowerCase(Locale.ROOT);
    }

    public String at(String field) {
        return sent.getOrDefault(field, "");
    }

    public boolean quiet() {
        return at("quiet").equals("yes");
    }

    /** Message key of what a field is called. */
    static String label(String field) {
        return switch (field) {
            case "summary" -> "notifications.rhythm.howOften";
            case "weekday", "hour" -> "notifications.rhythm." + field;
            case "from", "until" -> "notifications.rhythm.quiet." + field;
            default -> "notifications.group." + field.substring("way-".length()).toUpperCase(Locale.ROOT);
        };
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        for (var group : Group.values()) {
            if (named(Way.values(), at(field(group))).isEmpty()) {
                problems.put(field(group), "notifications.rhythm.wrong");
            }
        }
        if (named(Summary.values(), at("summary")).isEmpty()) {
            problems.put("summary", "notifications.rhythm.wrong");
        }
        if (!at("weekday").matches("[1-7]")) {
            problems.put("weekday", "notifications.rhythm.wrong");
        }
        if (!hour(at("hour"))) {
            problems.put("hour", "notifications.rhythm.wrong");
        }
        if (quiet() && (!hour(at("from")) || !hour(at("until")))) {
            problems.put("from", "notifications.rhythm.wrong");
        } else if (quiet() && at("from").equals(at("until"))) {
            problems.put("until", "notifications.rhythm.quiet.same");
        }
        return problems;
    }

    /** Only of a form without problems. */
    Rhythm rhythm() {
        var ways = new EnumMap<Group, Way>(Group.class);
        for (var group : Group.values()) {
            ways.put(group, Way.valueOf(at(field(group))));
        }
        return new Rhythm(
                ways,
                Summary.valueOf(at("summary")),
                DayOfWeek.of(Integer.parseInt(at("weekday"))),
                Integer.parseInt(at("hour")),
                quiet() ? Optional.of(new Quiet(Integer.parseInt(at("from")), Integer.parseInt(at("until")))) : Optional.empty());
    }

    private static boolean hour(String text) {
        return text.matches("\\d|1\\d|2[0-3]");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }
}
