package fi.kutomo.evaluation.forms;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the public entry that people name in a field: by its permanent id, or by the address of its page, former ones included. */
@Component
public class NamedEntry {

    /** Kinds of entries that may do good: what is graded, validated and reckoned. */
    public static final Set<EntryKind> EVALUATED =
            Set.of(EntryKind.MODEL, EntryKind.PROGRAMME, EntryKind.PROJECT, EntryKind.TOOL, EntryKind.METHOD);

    private final Entries entries;
    private final Catalogue catalogue;

    NamedEntry(Entries entries, Catalogue catalogue) {
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /** Only of these kinds. */
    public Optional<EntrySummary> find(String said, Set<EntryKind> kinds) {
        var path = said.strip().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "").replaceFirst("^/?(fi|sv|en)/", "").replaceFirst("^/", "");
        var id = PermanentId.parse(path.replaceFirst("^id/", ""))
                .or(() -> catalogue.at(path)
                        .or(() -> catalogue.movedTo(path).flatMap(catalogue::at))
                        .flatMap(card -> PermanentId.parse(card.permanentId())));
        return id.flatMap(entries::find).filter(entry -> entry.path().isPresent() && kinds.contains(entry.kind()));
    }
}
