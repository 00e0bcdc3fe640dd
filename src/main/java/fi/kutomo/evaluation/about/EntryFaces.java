package fi.kutomo.evaluation.about;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up how cards tell of entries, many at once. */
@Component
public class EntryFaces {

    /** Stage, programme and makers are the entry's own: a theory of a model is not itself being piloted. */
    private static final Set<String> SHARED = Set.of("theme", "target-group", "area", "sdg", "esf");

    private final Entries entries;
    private final Catalogue catalogue;

    EntryFaces(Entries entries, Catalogue catalogue) {
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /** Every one of these has a face, even where the entry is gone or not for everybody. */
    public <T> Function<T, EntryFace> of(Collection<T> things, Function<T, EntryId> entry, Function<T, PermanentId> permanentId) {
        var ids = things.stream().map(entry).distinct().toList();
        var named = entries.named(ids);
        var cards = catalogue.find(ids.stream().map(EntryId::value).toList());
        return thing -> Optional.ofNullable(named.get(entry.apply(thing)))
                .filter(found -> found.path().isPresent() && !found.titles().isEmpty())
                .map(found -> new EntryFace(original(found), found.titles(), shared(cards, found.entry().value())))
                .orElseGet(() -> EntryFace.unknown(permanentId.apply(thing)));
    }

    private static Lang original(Entries.EntrySummary entry) {
        return entry.titles().containsKey(entry.original()) ? entry.original() : entry.titles().keySet().iterator().next();
    }

    private static Map<String, List<String>> shared(Map<UUID, Card> cards, UUID entry) {
        var facets = Optional.ofNullable(cards.get(entry)).map(Card::facets).orElse(Map.of());
        return facets.entrySet().stream()
                .filter(facet -> SHARED.contains(facet.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, HashMap::new));
    }
}
