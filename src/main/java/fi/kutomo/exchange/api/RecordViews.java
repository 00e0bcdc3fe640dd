package fi.kutomo.exchange.api;

import fi.kutomo.exchange.api.RecordView.LinkView;
import fi.kutomo.exchange.api.RecordView.OriginView;
import fi.kutomo.exchange.api.RecordView.PlaceView;
import fi.kutomo.exchange.api.RecordView.TextView;
import fi.kutomo.exchange.api.RecordView.ValueView;
import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes records for programs, with labels and links looked up for a whole record at once. */
@Component
class RecordViews {

    /** The words of the centre are free to use when the source is named, unless the record says otherwise. */
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Entries entries;
    private final Terms terms;
    private final Areas areas;
    private final Provenance provenance;

    RecordViews(Entries entries, Terms terms, Areas areas, Provenance provenance) {
        this.entries = entries;
        this.terms = terms;
        this.areas = areas;
        this.provenance = provenance;
    }

    RecordView of(PublicEntry entry) {
        var content = entry.content();
        // What only a draft holds so far is told to nobody
        var origins = provenance.of(entry.id()).stream().filter(line -> line.fields().keySet().stream().anyMatch(field -> says(content, field))).toList();
        var all = content.values().values().stream().flatMap(List::stream).distinct().toList();
        var labels = labels(all);
        var linked = linked(all);
        var values = new LinkedHashMap<String, List<ValueView>>();
        var links = new LinkedHashMap<String, List<LinkView>>();
        var template = entries.template(entry.kind());
        content.values().forEach((field, list) -> {
            boolean entriesHere = template.field(field).map(known -> known.input() == Template.Input.ENTRIES).orElse(false);
            if (entriesHere) {
                links.put(field, list.stream().map(PermanentId::parse).flatMap(Optional::stream).map(linked::get).filter(Objects::nonNull).map(RecordViews::link).toList());
            } else {
                values.put(field, list.stream().map(value -> new ValueView(value, Optional.ofNullable(labels.get(value)).map(LocalizedText::byTag).orElse(null))).toList());
            }
        });
        return new RecordView(
                entry.id().value(),
                entry.kind().word(),
                Ui.absolute(Ui.url(entry.original(), entry.path())),
                entry.revision(),
                entry.original().tag(),
                content.texts("title").keySet().stream().map(Lang::tag).toList(),
                texts(entry),
                values,
                links,
                entry.published(),
                entry.changed(),
                entry.confirmed().orElse(null),
                content.value("licence").orElse(LICENCE),
                origins.stream().map(Provenance.Line::address).filter(address -> !address.isEmpty()).distinct().toList(),
                origins.stream().map(line -> origin(line, content)).toList());
    }

    private static boolean says(Content content, String field) {
        return !content.texts(field).isEmpty() || !content.values(field).isEmpty();
    }

    private static OriginView origin(Provenance.Line line, Content content) {
        var fields = new LinkedHashMap<String, PlaceView>();
        line.fields().forEach((key, field) -> {
            if (says(content, key)) {
                fields.put(key, new PlaceView(field.from(), field.until(), field.column().isEmpty() ? null : field.column()));
            }
        });
        return new OriginView(line.sourceName(), line.address().isEmpty() ? null : line.address(), fields);
    }

    private static Map<String, Map<String, TextView>> texts(PublicEntry entry) {
        var texts = new LinkedHashMap<String, Map<String, TextView>>();
        entry.content().texts().forEach((field, byLang) -> {
            var shown = new LinkedHashMap<String, TextView>();
            byLang.forEach((lang, text) -> shown.put(lang.tag(), new TextView(text.text(), text.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
            texts.put(field, shown);
        });
        return texts;
    }

    private Map<String, LocalizedText> labels(List<String> values) {
        var keys = values.stream().filter(value -> value.matches("[a-z-]+/[\\w.-]+")).toList();
        var labels = new HashMap<String, LocalizedText>();
        terms.find(keys).forEach((key, term) -> labels.put(key, term.label()));
        areas.find(keys).forEach((key, area) -> labels.put(key, area.name()));
        return labels;
    }

    /** Only what is public is shown; a link to a draft is not. */
    private Map<PermanentId, EntrySummary> linked(List<String> values) {
        var ids = values.stream().filter(value -> value.startsWith("KTM-")).map(PermanentId::parse).flatMap(Optional::stream).toList();
        var found = new HashMap<>(entries.find(ids));
        found.values().removeIf(entry -> entry.path().isEmpty());
        return found;
    }

    private static LinkView link(EntrySummary entry) {
        var titles = new LinkedHashMap<String, String>();
        entry.titles().forEach((lang, title) -> titles.put(lang.tag(), title));
        return new LinkView(
                entry.id().value(), entry.kind().word(), entry.path().map(path -> Ui.absolute(Ui.url(entry.original(), path))).orElse(null), titles);
    }
}
