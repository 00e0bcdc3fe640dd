package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.scales.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules as the text that editors write, and what differs between two versions of it. */
@Component
class RuleText {

    private final JsonMapper mapper;

    RuleText(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** One place in the rules that is not the same. */
    record Difference(String place, String before, String after) {}

    String write(Rules rules) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree(rules));
    }

    /** @throws JacksonException where the text is not rules */
    Rules read(String text) {
        return mapper.readValue(text, Rules.class);
    }

    /** The same as a tree, without what asks nothing. */
    JsonNode tree(Rules rules) {
        JsonNode tree = mapper.valueToTree(rules);
        prune(tree);
        return tree;
    }

    /** What asks nothing is left out. */
    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var empty = object.properties().stream().filter(property -> property.getValue().isNull()).map(Map.Entry::getKey).toList();
            empty.forEach(object::remove);
        }
        node.forEach(RuleText::prune);
    }

    List<Difference> compare(Rules before, Rules after) {
        var old = leaves(tree(before));
        var fresh = leaves(tree(after));
        var places = new TreeSet<>(old.keySet());
        places.addAll(fresh.keySet());
        places.remove("version");
        var differences = new ArrayList<Difference>();
        for (var place : places) {
            var was = old.getOrDefault(place, "");
            var is = fresh.getOrDefault(place, "");
            if (!was.equals(is)) {
                differences.add(new Difference(place, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> leaves(JsonNode tree) {
        var leaves = new LinkedHashMap<String, String>();
        gather("", tree, leaves);
        return leaves;
    }

    /** Members of a list are named by their key where they have one, so that a moved one is not another. */
    private static void gather(String place, JsonNode node, Map<String, String> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> gather(below(place, property.getKey()), property.getValue(), leaves));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                var key = array.get(i).path("key").asString("");
                gather(below(place, key.isEmpty() ? String.valueOf(i + 1) : key), array.get(i), leaves);
            }
        } else {
            leaves.put(place, node.asString());
        }
    }

    private static String below(String place, String name) {
        return place.isEmpty() ? name : place + " › " + name;
    }
}
