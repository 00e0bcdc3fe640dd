package fi.kutomo.knowledge.templates;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.templates.TemplateVersion.Status;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Version 1 of every kind's template, from {@code knowledge/templates/<kind>.json}. A field may take over what
 * {@code common.json} says of it; three texts in a row are Finnish, Swedish, English.
 */
@Component
public class InitialTemplates implements SmartInitializingSingleton {

    private final TemplateStore templates;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public InitialTemplates(TemplateStore templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** Brings the templates into a database that does not have them yet. */
    @Override
    public void afterSingletonsInstantiated() {
        var now = clock.instant();
        for (var kind : EntryKind.values()) {
            if (templates.find(kind, 1).isEmpty()) {
                var first = new TemplateVersion(read(kind), List.of(), Status.CURRENT, now, Optional.empty(), Optional.of(now));
                templates.insert(first, Caller.system());
            }
        }
    }

    Template read(EntryKind kind) {
        var common = file("common");
        var fields = new ArrayList<Template.Field>();
        var keys = new HashSet<String>();
        for (var node : file(kind.word())) {
            var field = field(node, common);
            if (!keys.add(field.key())) {
                throw new IllegalStateException("Twice in the template of " + kind.word() + ": " + field.key());
            }
            fields.add(field);
        }
        return new Template(kind, 1, fields);
    }

    private static Template.Field field(JsonNode own, JsonNode common) {
        var key = own.get("key").asString();
        var node = own;
        if (common.has(key)) {
            var merged = (ObjectNode) common.get(key).deepCopy();
            own.properties().forEach(property -> merged.set(property.getKey(), property.getValue()));
            node = merged;
        }
        return new Template.Field(
                key,
                need(node, key, "part").asString(),
                Template.Input.valueOf(need(node, key, "input").asString()),
                node.path("scheme").asString(""),
                texts(need(node, key, "label")),
                texts(need(node, key, "help")),
                texts(need(node, key, "example")),
                node.path("essential").asBoolean(false),
                node.has("requiredFrom") ? Optional.of(Stage.valueOf(node.get("requiredFrom").asString())) : Optional.empty(),
                node.path("weight").asInt(1),
                node.path("shortest").asInt(0),
                node.path("longest").asInt(0));
    }

    private static JsonNode need(JsonNode node, String key, String property) {
        var value = node.get(property);
        if (value == null) {
            throw new IllegalStateException("The field " + key + " has no " + property);
        }
        return value;
    }

    private static LocalizedText texts(JsonNode three) {
        return LocalizedText.of(three.get(0).asString(), three.get(1).asString(), three.get(2).asString());
    }

    private JsonNode file(String name) {
        var path = "/knowledge/templates/" + name + ".json";
        try (var in = InitialTemplates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing: " + path);
            }
            return mapper.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
