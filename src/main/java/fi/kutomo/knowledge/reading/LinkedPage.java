package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.reading.RelationStore.Related;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The entry in the words of schema.org, for machines that read the page. What does not belong to a type there is left out:
 * {@code about} and {@code spatialCoverage} are of creative works, {@code knowsAbout} and {@code areaServed} of organisations.
 */
@Component
class LinkedPage {

    private final Json json;
    private final Terms terms;
    private final Areas areas;

    LinkedPage(Json json, Terms terms, Areas areas) {
        this.json = json;
        this.terms = terms;
        this.areas = areas;
    }

    String json(Reading reading, Map<PermanentId, Related> around, Citation citation) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", type(reading.entry().kind()));
        thing.put("@id", Ui.absolute("/id/" + reading.entry().permanentId()));
        thing.put("identifier", reading.entry().permanentId().value());
        thing.put("url", Ui.absolute(Ui.url(reading.lang(), reading.path())));
        thing.put("name", reading.title());
        reading.said(Content.SUMMARY).ifPresent(said -> thing.put("description", Markdown.plain(said.text())));
        if (isGroup(reading.entry().kind())) {
            group(reading, around, thing);
        } else {
            work(reading, around, citation, thing);
        }
        thing.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return json.text(thing);
    }

    private static String type(EntryKind kind) {
        return switch (kind) {
            case MODEL, METHOD -> "HowTo";
            case PROGRAMME, PROJECT -> "Project";
            case CONCEPT -> "DefinedTerm";
            case ORGANISATION -> "Organization";
            case MATERIAL -> "DigitalDocument";
            case RESULT, TOOL -> "CreativeWork";
        };
    }

    private static boolean isGroup(EntryKind kind) {
        return kind == EntryKind.PROGRAMME || kind == EntryKind.PROJECT || kind == EntryKind.ORGANISATION;
    }

    private void work(Reading reading, Map<PermanentId, Related> around, Citation citation, Map<String, Object> thing) {
        if (reading.entry().kind() == EntryKind.CONCEPT) {
            thing.put("termCode", reading.entry().permanentId().value());
            return;
        }
        thing.put("inLanguage", reading.said(Content.TITLE).map(said -> said.lang().tag()).orElse(reading.lang().tag()));
        thing.put("dateModified", reading.revision().published().toString());
        reading.entry().times().published().ifPresent(at -> thing.put("datePublished", at.toString()));
        thing.put("version", Integer.toString(citation.version()));
        thing.put("about", named(reading, "themes"));
        thing.put("spatialCoverage", places(reading));
        thing.put("author", linked(reading, around, "organisations"));
        thing.put("isPartOf", linked(reading, around, "programmes"));
        reading.content().value("licence").ifPresent(licence -> thing.put("license", licence));
        stage(reading).ifPresent(stage -> thing.put("creativeWorkStatus", stage));
        thing.put("workTranslation", translations(reading));
    }

    private void group(Reading reading, Map<PermanentId, Related> around, Map<String, Object> thing) {
        thing.put("knowsAbout", named(reading, "themes"));
        thing.put("areaServed", places(reading));
        var members = new ArrayList<>(linked(reading, around, "implementers"));
        members.addAll(linked(reading, around, "partners"));
        members.addAll(linked(reading, around, "actors"));
        thing.put("member", members);
        reading.content().value("start").ifPresent(day -> thing.put("foundingDate", day));
        reading.content().value("end").ifPresent(day -> thing.put("dissolutionDate", day));
        thing.put("sameAs", reading.content().values("website"));
    }

    private Optional<String> stage(Reading reading) {
        return reading.content().value(Content.STAGE).flatMap(terms::find).map(term -> term.label().in(reading.lang()));
    }

    private List<Map<String, String>> named(Reading reading, String field) {
        return reading.content().values(field).stream()
                .flatMap(key -> terms.find(key).stream())
                .map(term -> term(term, reading.lang()))
                .toList();
    }

    private static Map<String, String> term(Term term, Lang lang) {
        return Map.of("@type", "DefinedTerm", "@id", term.uri(), "name", term.label().in(lang));
    }

    private List<Map<String, String>> places(Reading reading) {
        return reading.content().values("areas").stream()
                .flatMap(key -> areas.find(key).stream())
                .map(area -> place(area, reading.lang()))
                .toList();
    }

    private static Map<String, String> place(Area area, Lang lang) {
        return Map.of("@type", "Place", "name", area.name().in(lang));
    }

    private static List<Map<String, String>> linked(Reading reading, Map<PermanentId, Related> around, String field) {
        return reading.content().values(field).stream()
                .flatMap(value -> PermanentId.parse(value).stream())
                .flatMap(id -> Optional.ofNullable(around.get(id)).stream())
                .map(each -> Map.of(
                        "@type", type(each.kind()),
                        "@id", Ui.absolute("/id/" + each.id()),
                        "name", each.titles().getOrDefault(each.langFor(reading.lang()), each.id().value())))
                .toList();
    }

    private static List<Map<String, String>> translations(Reading reading) {
        var translations = new ArrayList<Map<String, String>>();
        Map<Lang, Text> titles = reading.content().texts(Content.TITLE);
        titles.forEach((lang, title) -> {
            if (lang != reading.lang()) {
                translations.add(Map.of(
                        "@type", type(reading.entry().kind()),
                        "inLanguage", lang.tag(),
                        "name", title.text(),
                        "url", Ui.absolute(Ui.url(lang, reading.path()))));
            }
        });
        return translations;
    }
}
