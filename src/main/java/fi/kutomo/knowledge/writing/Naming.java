package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns the values of fields into words and the words that a writer types back into values. */
@Component
public class Naming {

    private final Terms terms;
    private final Areas areas;
    private final Entries entries;

    Naming(Terms terms, Areas areas, Entries entries) {
        this.terms = terms;
        this.areas = areas;
        this.entries = entries;
    }

    /** Labels of term, area and entry values by value; other values are their own label. */
    public Map<String, String> labels(Template.Input input, Collection<String> values, Lang lang) {
        var labels = new LinkedHashMap<String, String>();
        values.forEach(value -> labels.put(value, value));
        switch (input) {
            case TERMS -> terms.find(values).forEach((key, term) -> labels.put(key, term.label().in(lang)));
            case AREAS -> areas.find(values).forEach((key, area) -> labels.put(key, area.name().in(lang)));
            case ENTRIES -> entries.find(values.stream().map(PermanentId::parse).flatMap(Optional::stream).toList())
                    .forEach((id, entry) -> labels.put(id.value(), title(entry, lang)));
            default -> {}
        }
        return labels;
    }

    /** The value that a typed word means, if there is exactly one such thing. */
    Optional<String> value(Template.Field field, String typed) {
        return switch (field.input()) {
            case TERMS -> terms.find(typed).map(term -> term.key()).or(() -> terms.labelled(field.scheme(), typed).map(term -> term.key()));
            case AREAS -> areas.find(typed).map(area -> area.key()).or(() -> areas.named(typed).map(area -> area.key()));
            case ENTRIES -> PermanentId.parse(lastWord(typed)).map(PermanentId::value).or(() -> titled(field, typed));
            default -> Optional.of(typed);
        };
    }

    private Optional<String> titled(Template.Field field, String typed) {
        var kinds = EntryKind.of(field.scheme()).map(List::of).orElse(List.of(EntryKind.values()));
        var found = new ArrayList<String>();
        for (var kind : kinds) {
            entries.titled(kind, List.of(typed)).values().forEach(id -> found.add(id.value()));
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A suggestion reads "Title (KTM-2026-000125)". */
    private static String lastWord(String typed) {
        var open = typed.lastIndexOf('(');
        return open < 0 ? typed : typed.substring(open + 1).replace(")", "");
    }

    private static String title(Entries.EntrySummary entry, Lang lang) {
        var titles = entry.titles();
        var title = titles.get(lang);
        if (title == null) {
            title = titles.get(entry.original());
        }
        return title == null ? titles.values().stream().findFirst().orElse(entry.id().value()) : title;
    }
}
