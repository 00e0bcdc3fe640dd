package fi.kutomo.ecosystem.finding;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of actors is narrowed to; what is empty narrows nothing.
 *
 * @param said keys of terms and areas by what is said with them
 */
public record ActorFilter(String q, String kind, Map<Facet, String> said) {

    /** In the order of the form. */
    static final List<Facet> ASKED = List.of(
            Facet.REGION, Facet.THEME, Facet.NEED, Facet.OFFER, Facet.ROLE, Facet.GOAL, Facet.SECTOR, Facet.BRANCH,
            Facet.RESOURCE);

    private static final int LONGEST = 200;

    public static ActorFilter of(Map<String, String> sent) {
        var q = sent.getOrDefault("q", "").strip();
        var said = new EnumMap<Facet, String>(Facet.class);
        for (var facet : ASKED) {
            var key = sent.getOrDefault(facet.word(), "");
            if (key.matches("[a-z-]+/[A-Za-z0-9-]{1,80}")) {
                said.put(facet, key);
            }
        }
        var kind = Arrays.stream(ActorKind.values()).map(Enum::name).filter(sent.getOrDefault("kind", "")::equals).findFirst().orElse("");
        return new ActorFilter(q.length() > LONGEST ? q.substring(0, LONGEST) : q, kind, said);
    }

    public String key(Facet facet) {
        return said.getOrDefault(facet, "");
    }

    public boolean narrows() {
        return !chosen().isEmpty();
    }

    /** Whether something is asked that stands under "more". */
    public boolean narrowsMore() {
        return !kind.isEmpty() || said.keySet().stream().anyMatch(facet -> ASKED.indexOf(facet) >= ASKED.indexOf(Facet.ROLE));
    }

    Map<String, String> chosen() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", q);
        all.put("kind", kind);
        ASKED.forEach(facet -> all.put(facet.word(), key(facet)));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** The query of an address, with its question mark where there is any. */
    public String parameters() {
        return parameters(chosen());
    }

    /** The query without one field. */
    String without(String name) {
        var fewer = chosen();
        fewer.remove(name);
        return parameters(fewer);
    }

    private static String parameters(Map<String, String> fields) {
        var query = new StringBuilder();
        fields.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&").append(name).append('=').append(Ui.encode(value)));
        return query.toString();
    }
}
