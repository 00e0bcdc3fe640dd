package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.knowledge.EntryKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of organisations in one source that differ only in case, spacing, punctuation or legal form. Shown, never merged. */
final class Likenesses {

    private static final String LEGAL = "\\b(oyj?|ab|oy ab|ky|ay|tmi|t:?mi|ry|rf|r\\.y\\.|sr|osk|kuntayhtymä|kuntayht|ky\\.|ltd|säätiö sr|avoin yhtiö)\\b";

    private Likenesses() {}

    static List<List<String>> in(List<Finding> findings) {
        var groups = new LinkedHashMap<String, Set<String>>();
        for (var finding : findings) {
            for (var found : finding.fields()) {
                if (found.sense() == Found.Sense.ENTRY && found.of().equals(EntryKind.ORGANISATION.word())) {
                    found.values().forEach(name -> groups.computeIfAbsent(key(name), _ -> new LinkedHashSet<>()).add(Resolving.tidy(name)));
                }
            }
        }
        return groups.values().stream().filter(names -> names.size() > 1).map(List::copyOf).toList();
    }

    static String key(String name) {
        var bare = name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("(?U)" + LEGAL, " ").replaceAll("[\\p{P}\\p{S}\\s]+", "");
        return bare.isEmpty() ? name.toLowerCase(Locale.ROOT) : bare;
    }
}
