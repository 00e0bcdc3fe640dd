package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Titles;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.reading.ComparePage.Change;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Diff;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what differs between two published states of an entry, field by field and language by language. */
@Component
class Comparing {

    private final TemplateStore templates;
    private final EntryStore entries;
    private final Terms terms;
    private final Areas areas;

    Comparing(TemplateStore templates, EntryStore entries, Terms terms, Areas areas) {
        this.templates = templates;
        this.entries = entries;
        this.terms = terms;
        this.areas = areas;
    }

    List<Change> changes(fi.kutomo.knowledge.EntryKind kind, Revision from, Revision to, Lang reader) {
        var fields = fields(templates.version(kind, from.template()), templates.version(kind, to.template()));
        var linked = linked(from, to);
        var changes = new ArrayList<Change>();
        for (var field : fields.values()) {
            if (field.input().isText()) {
                texts(field, from, to, reader, changes);
            } else {
                values(field, from, to, reader, linked, changes);
            }
        }
        return changes;
    }

    /** The newer template's order and labels; fields that only the older one has stand behind. */
    private static Map<String, Field> fields(Template older, Template newer) {
        var fields = new LinkedHashMap<String, Field>();
        newer.fields().forEach(field -> fields.put(field.key(), field));
        older.fields().forEach(field -> fields.putIfAbsent(field.key(), field));
        return fields;
    }

    private static void texts(Field field, Revision from, Revision to, Lang reader, List<Change> changes) {
        var langs = new ArrayList<Lang>(List.of(reader));
        langs.addAll(reader.others());
        for (var lang : langs) {
            var before = from.content().text(field.key(), lang).map(Text::text).orElse("");
            var after = to.content().text(field.key(), lang).map(Text::text).orElse("");
            if (!before.equals(after)) {
                changes.add(new Change(
                        field.label().in(reader),
                        lang.locale().getDisplayLanguage(reader.locale()),
                        new Diff(WordDiff.between(before, after), Ui.foreign(lang))));
            }
        }
    }

    private void values(
            Field field, Revision from, Revision to, Lang reader, Map<PermanentId, Titles.Linked> linked, List<Change> changes) {
        var before = from.content().values(field.key());
        var after = to.content().values(field.key());
        if (!before.equals(after)) {
            changes.add(new Change(
                    field.label().in(reader),
                    "",
                    new Diff(WordDiff.between(words(field, before, reader, linked), words(field, after, reader, linked)), null)));
        }
    }

    private String words(Field field, List<String> values, Lang reader, Map<PermanentId, Titles.Linked> linked) {
        return values.stream().map(value -> word(field, value, reader, linked)).collect(Collectors.joining("\n"));
    }

    private String word(Field field, String value, Lang reader, Map<PermanentId, Titles.Linked> linked) {
        return switch (field.input()) {
            case TERMS -> terms.find(value).map(term -> term.label().in(reader)).orElse(value);
            case AREAS -> areas.find(value).map(area -> area.name().in(reader)).orElse(value);
            case DAY -> Facts.day(value).map(Ui::date).orElse(value);
            case ENTRIES -> PermanentId.parse(value)
                    .filter(linked::containsKey)
                    .map(id -> java.util.Objects.requireNonNull(linked.get(id)))
                    .filter(Titles.Linked::isPublic)
                    .map(each -> each.titles().in(reader, value))
                    .orElse(value);
            default -> value;
        };
    }

    private Map<PermanentId, Titles.Linked> linked(Revision from, Revision to) {
        var ids = new HashSet<PermanentId>();
        for (var revision : List.of(from, to)) {
            revision.content().values().values().forEach(list -> list.forEach(value -> PermanentId.parse(value).ifPresent(ids::add)));
        }
        return entries.linked(ids);
    }
}
