package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * What a writer sent: for each field {@code t-key} its text or typed values, {@code v-key} ticked values, {@code b-key} the base that
 * the writer started from, {@code s-key} the status of a translation. Fields without a base were not on the page.
 */
record Written(Lang lang, MultiValueMap<String, String> sent) {

    boolean has(Template.Field field) {
        return sent.containsKey("b-" + field.key())
                && (!field.input().isText() || sent.containsKey("t-" + field.key()));
    }

    String text(Template.Field field) {
        return one("t-" + field.key()).replace("\r\n", "\n");
    }

    String base(Template.Field field) {
        return one("b-" + field.key()).replace("\r\n", "\n");
    }

    List<String> baseValues(Template.Field field) {
        return lines(base(field));
    }

    List<String> ticked(Template.Field field) {
        return sent.getOrDefault("v-" + field.key(), List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

    /** Typed values, one a line. */
    List<String> typed(Template.Field field) {
        return lines(text(field));
    }

    Optional<TextStatus> status(Template.Field field) {
        return switch (one("s-" + field.key())) {
            case "REVIEWED" -> Optional.of(TextStatus.REVIEWED);
            case "DRAFT_TRANSLATION" -> Optional.of(TextStatus.DRAFT_TRANSLATION);
            default -> Optional.empty();
        };
    }

    private String one(String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }
}
