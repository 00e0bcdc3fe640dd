package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Found;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as a reader understands them: labels for terms and areas, titles for entries. Asked for a page at once. */
final class Shown {

    private static final int LONGEST = 1200;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<PermanentId, Entries.EntrySummary> entries;
    private final Lang lang;

    Shown(List<Plan> plans, Terms terms, Areas areas, Entries all, Lang lang) {
        this.lang = lang;
        var words = new HashSet<String>();
        var ids = new HashSet<PermanentId>();
        for (var plan : plans) {
            plan.target().ifPresent(ids::add);
            plan.twin().ifPresent(ids::add);
            for (var field : plan.fields()) {
                if (field.found().lang().isEmpty()) {
                    words.addAll(field.now());
                    words.addAll(field.before());
                }
            }
        }
        words.stream().filter(word -> word.startsWith("KTM-")).map(PermanentId::parse).flatMap(Optional::stream).forEach(ids::add);
        var keys = words.stream().filter(word -> word.matches("[a-z-]+/[\\w.-]+")).toList();
        terms.find(keys).forEach((key, term) -> labels.put(key, term.label().in(lang)));
        areas.find(keys).forEach((key, area) -> labels.put(key, area.name().in(lang)));
        entries = all.find(ids);
    }

    List<String> values(Found found, List<String> values) {
        return values.stream().map(value -> found.lang().isPresent() ? cut(value) : label(value)).toList();
    }

    private String label(String value) {
        if (value.startsWith(FieldPlan.NEW)) {
            return value.substring(FieldPlan.NEW.length());
        }
        if (labels.containsKey(value)) {
            return labels.get(value);
        }
        return PermanentId.parse(value).map(entries::get).filter(java.util.Objects::nonNull).map(this::title).orElse(value);
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    PreviewPage.@Nullable Link link(Optional<PermanentId> id) {
        return id.map(entries::get)
                .filter(java.util.Objects::nonNull)
                .map(entry -> new PreviewPage.Link(title(entry), "/id/" + entry.id()))
                .orElse(null);
    }

    private String title(Entries.EntrySummary entry) {
        return entry.titles().getOrDefault(lang, entry.titles().getOrDefault(entry.original(), entry.id().value()));
    }
}
