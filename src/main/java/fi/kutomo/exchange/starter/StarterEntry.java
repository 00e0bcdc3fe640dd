package fi.kutomo.exchange.starter;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One entry of the starter content. Links to other starter entries are written {@code starter:KEY} until those have a permanent id.
 *
 * @param confirmed the day on which we last checked what it says
 */
record StarterEntry(String key, EntryKind kind, Lang original, Content content, LocalDate confirmed) {

    private static final String LINK = "starter:";

    /** The content without its links to starter entries. */
    Content unlinked() {
        return withLinks(_ -> List.of());
    }

    /** The content with the permanent ids of the entries that it links to. */
    Content linked(Map<String, String> idsByKey) {
        return withLinks(key -> {
            var id = idsByKey.get(key);
            if (id == null) {
                throw new IllegalStateException("Starter entry " + this.key + " links to nothing: " + key);
            }
            return List.of(id);
        });
    }

    /** Keys of the starter entries that it links to. */
    List<String> links() {
        return content.values().values().stream()
                .flatMap(List::stream)
                .filter(value -> value.startsWith(LINK))
                .map(value -> value.substring(LINK.length()))
                .toList();
    }

    private Content withLinks(Function<String, List<String>> resolved) {
        var values = new LinkedHashMap<String, List<String>>();
        content.values().forEach((field, list) -> values.put(
                field,
                list.stream()
                        .flatMap(value -> value.startsWith(LINK)
                                ? resolved.apply(value.substring(LINK.length())).stream()
                                : List.of(value).stream())
                        .toList()));
        return new Content(content.texts(), values);
    }
}
