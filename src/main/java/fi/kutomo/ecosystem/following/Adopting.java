package fi.kutomo.ecosystem.following;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.following.AdoptionStore.Adopted;
import fi.kutomo.knowledge.Adoptions;
import fi.kutomo.knowledge.Adoptions.Adoption;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Takes over who has taken into use what others have developed. Reads what is public now, so it may be asked twice and in any order. */
@Workflow
class Adopting {

    private final ObjectProvider<Adoptions> sources;
    private final Entries entries;
    private final AdoptionStore store;

    Adopting(ObjectProvider<Adoptions> sources, Entries entries, AdoptionStore store) {
        this.sources = sources;
        this.entries = entries;
        this.store = store;
    }

    /** Looks at these accounts, and at those about these entries; what is not public any more goes. */
    void look(Collection<UUID> ids) {
        store.lock();
        store.forget(ids);
        var told = new HashSet<Adoption>();
        sources.forEach(source -> {
            told.addAll(source.of(ids));
            told.addAll(source.about(ids.stream().map(EntryId::new).toList()));
        });
        if (told.isEmpty()) {
            return;
        }
        var published = entries.published(told.stream().map(Adoption::entry).distinct().toList());
        store.keep(told.stream().flatMap(adoption -> Stream.ofNullable(published.get(adoption.entry())).flatMap(entry -> adopted(adoption, entry.content()))).toList());
    }

    /** Whoever uses what is its own has adopted it from nobody. */
    private static Stream<Adopted> adopted(Adoption adoption, Content content) {
        var adopter = Actor.idOf(adoption.organisation());
        var developers = content.values("organisations").stream().flatMap(id -> PermanentId.parse(id).stream()).map(Actor::idOf).distinct().toList();
        return developers.contains(adopter)
                ? Stream.of()
                : developers.stream().map(developer -> new Adopted(adoption.account(), adoption.entry(), adopter, developer, adoption.year()));
    }

    /** Accounts that were published before anybody looked. */
    List<UUID> missing() {
        return store.missing(sources.stream().flatMap(source -> source.all().stream()).map(Adoption::account).toList());
    }
}
