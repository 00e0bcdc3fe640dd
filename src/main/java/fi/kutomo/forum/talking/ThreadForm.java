package fi.kutomo.forum.talking;

import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.forum.threads.ThreadKind.Part;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What the form of a thread sends, as it was typed.
 *
 * @param about permanent ids of what it is about
 */
public record ThreadForm(Map<String, String> values, List<String> about) {

    /** So many records can a thread be about. */
    static final int MOST_ABOUT = 5;

    private static final Set<String> KEPT = Set.of("words", "lang", "answer", "to", "kind", "title", "region", "theme", "begins", "until", "place", "link");

    static ThreadForm of(MultiValueMap<String, String> sent) {
        return new ThreadForm(sent.toSingleValueMap(), sent.getOrDefault("about", List.of()).stream().filter(id -> !id.isBlank()).distinct().limit(MOST_ABOUT).toList());
    }

    public String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** Line ends as the program keeps them; blanks within stay as they are. */
    public String body() {
        return values.getOrDefault("words", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether the kind that was chosen does not do without this. */
    public boolean needs(Part part) {
        return kind().filter(kind -> kind.needs(part)).isPresent();
    }

    Optional<ThreadKind> kind() {
        return ThreadKind.of(value("kind"));
    }

    Lang lang(Lang otherwise) {
        return Lang.of(value("lang")).orElse(otherwise);
    }

    /** The one that was read; of a thread or post that is new there is none. */
    int version() {
        return value("version").matches("\\d{1,9}") ? Integer.parseInt(value("version")) : -1;
    }

    /** When the empty form was opened; of a form that held something already nobody knows. */
    Optional<Instant> opened() {
        return Optional.of(value("opened")).filter(millis -> millis.matches("\\d{13}")).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    /** With the moment at which it is shown, unless it was shown before or holds words already. */
    ThreadForm openedAt(Instant now) {
        return body().isBlank() && opened().isEmpty() ? with("opened", String.valueOf(now.toEpochMilli())) : this;
    }

    int number(String name) {
        return value(name).matches("\\d{1,9}") ? Integer.parseInt(value(name)) : 0;
    }

    ThreadForm with(String name, String value) {
        var other = new LinkedHashMap<>(values);
        other.put(name, value);
        return new ThreadForm(other, about);
    }

    /** Whether the writer wants to put a file into the text. */
    boolean encloses() {
        return value("then").equals("enclose");
    }

    /** The same with these words below the others. */
    ThreadForm below(String words) {
        return with("words", body().isBlank() ? words : body().stripTrailing() + "\n\n" + words).with("alt", "");
    }

    /** What of it is kept while it is not sent. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(KEPT);
        return kept;
    }

    /** Whether the writer wants to see first how it will read. */
    boolean previews() {
        return value("then").equals("preview");
    }
}
