package fi.kutomo.evaluation.proxies;

import fi.kutomo.evaluation.forms.OneText;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The register of money values in an export, with all their former states. */
@Component
class ProxyPortable implements Portable {

    /** Names that exports from before give for a country. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("United Kingdom", "GB"),
            Map.entry("Suomi", "FI"), Map.entry("Finland", "FI"),
            Map.entry("Ruotsi", "SE"), Map.entry("Sverige", "SE"), Map.entry("Sweden", "SE"),
            Map.entry("Norja", "NO"), Map.entry("Norge", "NO"), Map.entry("Norway", "NO"),
            Map.entry("Tanska", "DK"), Map.entry("Danmark", "DK"), Map.entry("Denmark", "DK"),
            Map.entry("Viro", "EE"), Map.entry("Estland", "EE"), Map.entry("Estonia", "EE"));

    private final ProxyStore store;
    private final ProxyCards cards;

    ProxyPortable(ProxyStore store, ProxyCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(KeptProxy.KIND, "evaluation.proxy").withHistory("evaluation.proxy_former");
    }

    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        for (var table : List.of("proxy", "proxy_former")) {
            OneText.byLanguage(record.path(table), List.of("source", "note"));
            record.path(table).forEach(ProxyPortable::code);
        }
        return record;
    }

    /** A country that has a code was called by its name in one language. */
    private static void code(JsonNode row) {
        if (row.path("content") instanceof ObjectNode content) {
            Optional.ofNullable(CODES.get(content.path("country").asString(""))).ifPresent(code -> content.put("country", code));
        }
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        for (var id : ids) {
            store.find(id);
            store.former(id);
        }
        cards.show(ids);
    }
}
