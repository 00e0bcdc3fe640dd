package fi.kutomo.evidence.arriving;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads CSL-JSON, which reference managers and the resolvers of DOIs write: one object, a list, or a registry's answer around it. */
final class CslJson {

    private CslJson() {}

    static List<Reference> read(JsonNode root) {
        var whole = root.has("message") ? root.path("message") : root;
        var items = whole.isArray() ? whole : whole.has("items") ? whole.path("items") : null;
        var references = new ArrayList<Reference>();
        if (items == null) {
            references.add(one(whole, 1));
        } else {
            items.forEach(item -> references.add(one(item, references.size() + 1)));
        }
        references.removeIf(reference -> reference.form().values().size() < 2);
        return references;
    }

    private static Reference one(JsonNode item, int place) {
        var fields = new Fields();
        var title = first(item.path("title"));
        var sub = first(item.path("subtitle"));
        fields.put("title", sub.isEmpty() || title.contains(sub) ? title : title + ": " + sub);
        fields.put("authors", StreamSupport.stream(item.path("author").spliterator(), false)
                .map(CslJson::author)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; ")));
        for (var name : List.of("issued", "published-print", "published-online", "published", "created")) {
            fields.year(item.path(name).path("date-parts").path(0).path(0).asString(""));
            fields.year(item.path(name).path("raw").asString(""));
        }
        for (var name : List.of("container-title", "collection-title", "publisher")) {
            fields.put("publishedIn", first(item.path(name)));
        }
        fields.put("doi", item.path("DOI").asString(""));
        fields.put("address", item.path("URL").asString(""));
        if (item.has("language")) {
            fields.lang(item.path("language").asString(""));
        }
        return fields.reference(place);
    }

    private static String author(JsonNode author) {
        var family = author.path("family").asString("");
        var given = author.path("given").asString("");
        return family.isEmpty() ? author.path("literal").asString(author.path("name").asString("")) : given.isEmpty() ? family : family + ", " + given;
    }

    /** Registries write titles as lists. Marks of italics and the like go. */
    private static String first(JsonNode node) {
        return (node.isArray() ? node.path(0) : node).asString("").replaceAll("<[^>]{1,40}>", "");
    }
}
