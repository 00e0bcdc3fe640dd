package fi.kutomo.evaluation.forms;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sources and notes in exports from before they were texts by language. What people wrote arrives whole, as Finnish; what came with the
 * program held three languages in one and is parted.
 */
public final class OneText {

    private static final String ANNEX = "(EU) 2021/1057, liite I · bilaga I · annex I";
    private static final List<String> THREE = List.of("Brittiläisen oppaan laskuesimerkki:", "Britannian julkisen arvioinnin ohjearvo;");

    private OneText() {}

    /** Writes these fields of the content of every row by language, where they are one text. */
    public static void byLanguage(JsonNode rows, List<String> fields) {
        for (var row : rows) {
            if (row.path("content") instanceof ObjectNode content) {
                fields.stream().filter(field -> content.path(field).isString()).forEach(field -> write(content, field, content.path(field).asString()));
            }
        }
    }

    private static void write(ObjectNode content, String field, String text) {
        var texts = content.putObject(field);
        var parts = text.split(" · ", 3);
        if (text.equals(ANNEX)) {
            texts.put("fi", "(EU) 2021/1057, liite I").put("sv", "(EU) 2021/1057, bilaga I").put("en", "(EU) 2021/1057, annex I");
        } else if (parts.length == 3 && THREE.stream().anyMatch(text::startsWith)) {
            texts.put("fi", parts[0]).put("sv", parts[1]).put("en", parts[2]);
        } else if (!text.isEmpty()) {
            texts.put("fi", text);
        }
    }
}
