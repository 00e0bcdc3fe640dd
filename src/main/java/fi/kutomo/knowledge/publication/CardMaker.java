package fi.kutomo.knowledge.publication;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.attachments.Attachment.AttachedText;
import fi.kutomo.knowledge.attachments.AttachmentStore;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.entries.Titles;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the card of a public entry: title and summary, all its words for search, and what it can be filtered by. */
@Component
public class CardMaker {

    private static final int LONGEST_ATTACHED = 200_000;
    private static final int LONGEST_BODY = 400_000;

    /** Schemes by the facet that their terms fill. */
    private static final Map<String, String> FACETS = Map.of(
            "theme", "theme",
            "target-group", "target-group",
            "stage", "stage",
            "funder", "fund",
            "sector", "sector",
            "branch", "branch",
            "sdg", "sdg",
            "esf", "esf");

    /** Values that people search by word; the other codes are for machines. */
    private static final Set<String> SEARCHED_CODES =
            Set.of("author", "publisher", "alternativeNames", "authority", "contactOrganisation", "programmePart");

    private static final List<String> CODES = List.of("code", "hashtag", "businessId");

    private final EntryStore entries;
    private final TemplateStore templates;
    private final AttachmentStore attachments;

    public CardMaker(EntryStore entries, TemplateStore templates, AttachmentStore attachments) {
        this.entries = entries;
        this.templates = templates;
        this.attachments = attachments;
    }

    /** An entry with what the public reads of it. */
    public record Shown(Entry entry, int template, Content content, Instant changed) {}

    /** Cards of public entries, all in a handful of questions. */
    public List<Card> cards(Collection<Shown> shown) {
        var linked = entries.linked(linksOf(shown));
        var attached = attachments.openTexts(shown.stream().map(each -> each.entry().id()).toList(), LONGEST_ATTACHED);
        return shown.stream()
                .map(each -> card(each, linked, attached.getOrDefault(each.entry().id(), List.of())))
                .toList();
    }

    private Card card(Shown shown, Map<PermanentId, Titles.Linked> linked, List<AttachedText> attached) {
        var entry = shown.entry();
        var content = shown.content();
        var template = templates.version(entry.kind(), shown.template());
        return new Card(
                entry.ref(),
                entry.permanentId().value(),
                entry.path().orElseThrow(),
                entry.original(),
                texts(entry, content, template, attached),
                facets(content, template, linked),
                day(content, "start"),
                day(content, "end"),
                entry.freshness().confirmed(),
                entry.times().published().orElse(shown.changed()),
                shown.changed(),
                CODES.stream().flatMap(field -> content.values(field).stream()).toList());
    }

    private static Map<Lang, CardText> texts(Entry entry, Content content, Template template, List<AttachedText> attached) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        content.texts(Content.TITLE).forEach((lang, title) -> {
            var summary = content.text(Content.SUMMARY, lang).map(text -> PlainText.of(text.text())).orElse("");
            texts.put(lang, new CardText(title.text(), summary, body(lang, entry, content, template, attached)));
        });
        if (texts.isEmpty()) {
            throw new IllegalStateException("No title: " + entry.permanentId());
        }
        return texts;
    }

    private static String body(Lang lang, Entry entry, Content content, Template template, List<AttachedText> attached) {
        var body = new StringBuilder();
        for (var field : template.fields()) {
            if (field.key().equals(Content.TITLE) || field.key().equals(Content.SUMMARY)) {
                continue;
            }
            if (field.input().isText()) {
                content.text(field.key(), lang).ifPresent(text -> append(body, PlainText.of(text.text())));
            } else if (SEARCHED_CODES.contains(field.key())) {
                content.values(field.key()).forEach(value -> append(body, value));
            }
        }
        for (var each : attached) {
            if (each.lang().orElse(entry.original()) == lang) {
                append(body, each.title());
                append(body, each.text());
            }
        }
        return body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) : body.toString();
    }

    private static void append(StringBuilder body, String text) {
        if (!text.isBlank()) {
            body.append(body.isEmpty() ? "" : "\n").append(text);
        }
    }

    private static Map<String, List<String>> facets(Content content, Template template, Map<PermanentId, Titles.Linked> linked) {
        var facets = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var field : template.fields()) {
            var values = content.values(field.key());
            switch (field.input()) {
                case TERMS -> {
                    var facet = FACETS.get(field.scheme());
                    if (facet != null) {
                        add(facets, facet, values);
                    }
                }
                case AREAS -> add(facets, "area", values);
                case ENTRIES -> {
                    if (field.scheme().equals(EntryKind.ORGANISATION.word())) {
                        add(facets, "organisation", names(values, linked));
                    } else if (field.scheme().equals(EntryKind.PROGRAMME.word())) {
                        add(facets, "programme", values);
                    }
                }
                default -> {}
            }
        }
        var lists = new LinkedHashMap<String, List<String>>();
        facets.forEach((facet, values) -> lists.put(facet, List.copyOf(values)));
        return lists;
    }

    private static void add(Map<String, LinkedHashSet<String>> facets, String facet, Collection<String> values) {
        if (!values.isEmpty()) {
            facets.computeIfAbsent(facet, _ -> new LinkedHashSet<>()).addAll(values);
        }
    }

    /** Organisations are named as they name themselves, in their original language. */
    private static List<String> names(List<String> ids, Map<PermanentId, Titles.Linked> linked) {
        var names = new ArrayList<String>();
        for (var id : ids) {
            PermanentId.parse(id)
                    .flatMap(parsed -> Optional.ofNullable(linked.get(parsed)))
                    .ifPresent(each -> names.add(each.titles().in(each.titles().original(), id)));
        }
        return names;
    }

    private Set<PermanentId> linksOf(Collection<Shown> shown) {
        var ids = new HashSet<PermanentId>();
        for (var each : shown) {
            for (var field : templates.version(each.entry().kind(), each.template()).fields()) {
                if (field.input() == Template.Input.ENTRIES && field.scheme().equals(EntryKind.ORGANISATION.word())) {
                    each.content().values(field.key()).forEach(id -> PermanentId.parse(id).ifPresent(ids::add));
                }
            }
        }
        return ids;
    }

    private static Optional<LocalDate> day(Content content, String field) {
        return content.value(field).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (java.time.format.DateTimeParseException noDay) {
                return Optional.empty();
            }
        });
    }

    /** The cards of entries as they are known to the store, with what the public reads. */
    public static Shown shown(Entry entry, Revision revision) {
        return new Shown(entry, revision.template(), revision.content(), revision.published());
    }

    /** Ids of entries, for the catalogue. */
    public static List<java.util.UUID> ids(Collection<EntryId> entries) {
        return entries.stream().map(EntryId::value).toList();
    }
}
