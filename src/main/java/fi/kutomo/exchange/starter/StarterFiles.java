package fi.kutomo.exchange.starter;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Text;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.sql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads {@code starter/*.json}, one file an entry. */
@Component
class StarterFiles {

    private final Json json;

    StarterFiles(Json json) {
        this.json = json;
    }

    /** What lists and front pages show first gets its number first: concepts, then the rest by kind and key. */
    List<StarterEntry> all() {
        try {
            var entries = new ArrayList<StarterEntry>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:starter/*.json")) {
                entries.add(entry(json.read(file.getContentAsString(StandardCharsets.UTF_8), Written.class)));
            }
            entries.sort(Comparator.comparing((StarterEntry entry) -> entry.kind() != EntryKind.CONCEPT)
                    .thenComparing(StarterEntry::kind)
                    .thenComparing(StarterEntry::key));
            return entries;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static StarterEntry entry(Written written) {
        var texts = new LinkedHashMap<String, Map<Lang, Text>>();
        written.content().texts().forEach((field, byTag) -> {
            var byLang = new EnumMap<Lang, Text>(Lang.class);
            byTag.forEach((tag, text) -> byLang.put(lang(tag), text));
            texts.put(field, byLang);
        });
        return new StarterEntry(
                written.key(),
                EntryKind.of(written.kind()).orElseThrow(),
                lang(written.original()),
                new Content(texts, written.content().values()),
                LocalDate.parse(written.confirmed()));
    }

    private static Lang lang(String tag) {
        return Lang.of(tag).orElseThrow(() -> new IllegalArgumentException("No such language: " + tag));
    }

    private record Written(String key, String kind, String original, WrittenContent content, String confirmed) {}

    private record WrittenContent(Map<String, Map<String, Text>> texts, Map<String, List<String>> values) {}
}
