package fi.kutomo.knowledge.reading;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What stands at an address: a public entry, the way to where it lives now, a tombstone, or nothing. */
@Component
class Standing {

    private final EntryStore entries;
    private final EntryPages pages;
    private final Neighbours neighbours;
    private final RelationStore relations;
    private final Catalogue catalogue;
    private final Messages messages;

    Standing(
            EntryStore entries,
            EntryPages pages,
            Neighbours neighbours,
            RelationStore relations,
            Catalogue catalogue,
            Messages messages) {
        this.entries = entries;
        this.pages = pages;
        this.neighbours = neighbours;
        this.relations = relations;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * Answers with the entry that lives at this very address.
     *
     * @param below what follows the address of the entry, such as {@code /versions}
     */
    Reply at(Lang lang, String plural, String slug, String below, Function<Entry, Reply> then) {
        var kind = EntryKind.of(plural).orElseThrow(() -> new NotFound(plural));
        var found = entries.at(kind, slug);
        if (found.isEmpty() || !found.get().wasEverPublic()) {
            var moved = catalogue.movedTo(plural + "/" + slug).orElseThrow(() -> new NotFound(slug));
            return Reply.moved("/" + lang.tag() + "/" + moved + below);
        }
        var entry = found.get();
        var path = entry.path().orElseThrow(() -> new NotFound(slug));
        if (!path.equals(plural + "/" + slug)) {
            return Reply.moved("/" + lang.tag() + "/" + path + below);
        }
        return entry.publication() == Publication.WITHDRAWN ? Reply.of(tombstone(entry, lang), 410) : then.apply(entry);
    }

    /** The public entry at this very address, for what belongs to its page. */
    Entry publicAt(String plural, String slug) {
        var kind = EntryKind.of(plural).orElseThrow(() -> new NotFound(plural));
        return entries.at(kind, slug).filter(Entry::isPublic).orElseThrow(() -> new NotFound(slug));
    }

    private TombstonePage tombstone(Entry entry, Lang lang) {
        var stone = entry.tombstone().orElseThrow();
        var reading = pages.newest(entry, lang);
        return new TombstonePage(
                reading.title(),
                reading.said("title").map(Reading.Said::attribute).orElse(null),
                messages.in(lang, "knowledge.kind." + entry.kind().word()),
                entry.permanentId().value(),
                stone.reason(),
                stone.at(),
                stone.replacedBy().flatMap(id -> replacement(entry.permanentId(), id)).map(each -> neighbours.line(each, lang)));
    }

    private Optional<RelationStore.Related> replacement(PermanentId self, PermanentId by) {
        return relations.around(self, List.of(by)).stream().filter(each -> each.id().equals(by)).findFirst();
    }
}
