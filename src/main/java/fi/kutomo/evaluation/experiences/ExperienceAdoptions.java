package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.knowledge.Adoptions;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Uses of entries by organisations, as public experiences tell of them. */
@Component
class ExperienceAdoptions implements Adoptions {

    private final ExperienceStore store;

    ExperienceAdoptions(ExperienceStore store) {
        this.store = store;
    }

    @Override
    public List<Adoption> of(Collection<UUID> accounts) {
        return store.these(accounts).stream()
                .filter(experience -> experience.state() == State.PUBLISHED)
                .flatMap(experience -> PermanentId.parse(experience.account().organisation()).stream()
                        .map(organisation -> new Adoption(experience.id(), experience.entry(), organisation, experience.account().year())))
                .toList();
    }

    @Override
    public List<Adoption> about(Collection<EntryId> entries) {
        return of(store.openAbout(entries.stream().map(EntryId::value).toList()));
    }

    @Override
    public List<Adoption> all() {
        return of(store.open());
    }
}
