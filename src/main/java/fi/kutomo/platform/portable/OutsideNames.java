package fi.kutomo.platform.portable;

import fi.kutomo.platform.kernel.Refused;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts outside names for inner ids in JSON text, and inner ids for outside names. */
@Component
class OutsideNames {

    /** A whole string: what is a text inside a string is left as it was written. */
    private static final Pattern ID = Pattern.compile("\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

    private final List<OutsideName> names;
    private final JdbcClient jdbc;

    OutsideNames(List<OutsideName> names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    /** From ids to names; knows all that is here at this moment. */
    UnaryOperator<String> outwards() {
        var known = new HashMap<String, String>();
        for (var name : names) {
            jdbc.sql("select id::text, %s from %s".formatted(name.column(), name.table()))
                    .query(row -> {
                        known.put(row.getString(1), name.word() + ":" + row.getString(2));
                    });
        }
        return json -> ID.matcher(json).replaceAll(match -> quoted(known.getOrDefault(match.group(1), match.group(1))));
    }

    /** From names to ids. Refuses a name that nothing here has, or leaves it as it stands. */
    String inwards(String json, boolean strictly) {
        var text = json;
        for (var name : names) {
            var pattern = Pattern.compile("\"" + name.word() + ":([^\"\\\\]{1,100})\"");
            var asked = new HashSet<String>();
            pattern.matcher(text).results().forEach(match -> asked.add(match.group(1)));
            if (!asked.isEmpty()) {
                var ids = ids(name, asked.toArray(String[]::new));
                if (strictly) {
                    asked.stream().filter(missing -> !ids.containsKey(missing)).findFirst().ifPresent(missing -> {
                        throw new Refused("platform.portable.missing", missing);
                    });
                }
                text = pattern.matcher(text).replaceAll(match -> quoted(ids.getOrDefault(match.group(1), name.word() + ":" + match.group(1))));
            }
        }
        return text;
    }

    private Map<String, String> ids(OutsideName name, String[] asked) {
        var ids = new HashMap<String, String>();
        jdbc.sql("select %s, id::text from %s where %s = any (:asked)".formatted(name.column(), name.table(), name.column()))
                .param("asked", asked)
                .query(row -> {
                    ids.put(row.getString(1), row.getString(2));
                });
        return ids;
    }

    private static String quoted(String word) {
        return Matcher.quoteReplacement("\"" + word + "\"");
    }
}
