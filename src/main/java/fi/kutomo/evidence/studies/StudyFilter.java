package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a list of studies is narrowed to; empty fields narrow nothing.
 *
 * @param feed {@code null-or-harm} for studies in which some outcome showed no effect or harm
 */
public record StudyFilter(
        String q, String approach, String effect, String group, String design, String setting, String direction, String quality, String from,
        String until, String feed) {

    /** The feed of what is hidden most often elsewhere. */
    public static final String NULL_OR_HARM = "null-or-harm";

    static StudyFilter of(Map<String, String> sent) {
        var q = sent.getOrDefault("q", "").strip();
        return new StudyFilter(
                q.length() > 200 ? q.substring(0, 200) : q,
                term("approach/", sent.getOrDefault("approach", "")),
                term("effect/", sent.getOrDefault("effect", "")),
                term("target-group/", sent.getOrDefault("group", "")),
                named(Design.values(), sent.getOrDefault("design", "")),
                named(Setting.values(), sent.getOrDefault("setting", "")),
                named(Direction.values(), sent.getOrDefault("direction", "")),
                named(Quality.values(), sent.getOrDefault("quality", "")),
                year(sent.getOrDefault("from", "")),
                year(sent.getOrDefault("until", "")),
                sent.getOrDefault("feed", "").equals(NULL_OR_HARM) ? NULL_OR_HARM : "");
    }

    private static String term(String scheme, String key) {
        return key.startsWith(scheme) && key.matches("[a-z-]+/[a-z0-9-]{1,80}") ? key : "";
    }

    private static String named(Enum<?>[] values, String name) {
        return Arrays.stream(values).map(Enum::name).filter(name::equals).findFirst().orElse("");
    }

    private static String year(String text) {
        return text.strip().matches("\\d{4}") ? text.strip() : "";
    }

    OptionalInt fromYear() {
        return Typed.whole(from);
    }

    OptionalInt untilYear() {
        return Typed.whole(until);
    }

    /** Fields that narrow, by name. */
    Map<String, String> chosen() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("approach", approach);
        all.put("effect", effect);
        all.put("group", group);
        all.put("design", design);
        all.put("setting", setting);
        all.put("direction", direction);
        all.put("quality", quality);
        all.put("from", from);
        all.put("until", until);
        all.put("feed", feed);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    public boolean narrows() {
        return !chosen().isEmpty();
    }

    /** The query of an address, with its question mark where there is any. */
    public String parameters() {
        return parameters(chosen());
    }

    /** The query without one field. */
    String without(String name) {
        var fewer = chosen();
        fewer.remove(name);
        return parameters(fewer);
    }

    /** The query with or without the feed of null and harmful results. */
    public String parameters(String otherFeed) {
        var other = chosen();
        other.remove("feed");
        if (!otherFeed.isEmpty()) {
            other.put("feed", otherFeed);
        }
        return parameters(other);
    }

    private static String parameters(Map<String, String> fields) {
        var query = new StringBuilder();
        fields.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(Ui.encode(value)));
        return query.toString();
    }
}
