package fi.kutomo.evaluation.statements;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form of a JSON value over which it is signed: no white space, members in the order of their names by UTF-16 units, strings
 * as JSON writes them. Only what has one form everywhere is let through: objects, arrays, strings, whole numbers, true, false, null.
 */
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Canonical() {}

    static byte[] bytes(JsonNode value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            text.append('{');
            for (var name : new TreeSet<>(value.propertyNames())) {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",").append(JSON.writeValueAsString(name)).append(':');
                write(value.get(name), text);
            }
            text.append('}');
        } else if (value.isArray()) {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                text.append(i == 0 ? "" : ",");
                write(value.get(i), text);
            }
            text.append(']');
        } else if (value.isString() || value.isIntegralNumber() || value.isBoolean() || value.isNull()) {
            text.append(JSON.writeValueAsString(value));
        } else {
            throw new IllegalArgumentException("No fraction may stand in a signed statement: " + value);
        }
    }
}
