package fi.kutomo.evaluation.experiences;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.about.AboutEntries;
import fi.kutomo.evaluation.about.EntryFace;
import fi.kutomo.evaluation.about.EntryFaces;
import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The public face of an experience, in the language in which it was told: which entry, where and when, and what came of it. */
@Component
class ExperienceCards implements AboutEntries {

    private final ExperienceStore store;
    private final EntryFaces faces;
    private final Entries entries;
    private final Catalogue catalogue;

    ExperienceCards(ExperienceStore store, EntryFaces faces, Entries entries, Catalogue catalogue) {
        this.store = store;
        this.faces = faces;
        this.entries = entries;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Experience.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.open();
    }

    @Override
    public List<UUID> about(Collection<UUID> entries) {
        return store.openAbout(entries);
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        var all = store.these(ids).stream().filter(experience -> experience.state() == State.PUBLISHED).toList();
        var face = faces.of(all, Experience::entry, Experience::permanentId);
        var organisations = entries.find(all.stream().flatMap(each -> PermanentId.parse(each.account().organisation()).stream()).distinct().toList());
        return all.stream()
                .map(experience -> {
                    var by = PermanentId.parse(experience.account().organisation()).map(organisations::get);
                    return card(experience, face.apply(experience), by.map(user -> user.titles().getOrDefault(user.original(), "")));
                })
                .toList();
    }

    private static Card card(Experience experience, EntryFace face, Optional<String> organisation) {
        var account = experience.account();
        var lang = account.lang();
        var title = face.title(lang) + ": " + account.place() + " " + account.year();
        var texts = Map.of(lang, new CardText(title, account.told(), account.source()));
        var published = experience.publishedAt().orElse(experience.changedAt());
        return Card.of(experience.ref(), experience.path(), lang, texts, published, experience.changedAt())
                .withFacets(facets(account, face, organisation))
                .during(Optional.of(LocalDate.of(account.year(), 1, 1)), Optional.of(LocalDate.of(account.year(), 12, 31)));
    }

    /** Themes are those of the entry; place and people are those of this use where they are told. */
    private static Map<String, List<String>> facets(Account account, EntryFace face, Optional<String> organisation) {
        var facets = new HashMap<>(face.facets());
        facets.remove("area");
        organisation.ifPresent(name -> facets.put("organisation", List.of(name)));
        if (!account.area().isEmpty()) {
            facets.put("area", List.of(account.area()));
        }
        if (!account.group().isEmpty()) {
            facets.put("target-group", List.of(account.group()));
        }
        return Map.copyOf(facets);
    }
}
