package fi.kutomo.forum.harvesting;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.harvesting.Harvest.Kind;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.Proposals;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells readers what came of posts. Titles of what is not public are for whoever made it and for editors. */
@Component
public class CameOf {

    private final HarvestStore harvests;
    private final Catalogue catalogue;
    private final Entries entries;
    private final Proposals proposals;

    CameOf(HarvestStore harvests, Catalogue catalogue, Entries entries, Proposals proposals) {
        this.harvests = harvests;
        this.catalogue = catalogue;
        this.entries = entries;
        this.proposals = proposals;
    }

    /** By post. A thread that is about nothing has brought nothing, which costs no question. */
    public Map<UUID, List<Came>> of(Thread thread, Collection<UUID> posts, Caller reader) {
        var made = thread.about().isEmpty() ? List.<Harvest>of() : harvests.of(posts);
        if (made.isEmpty()) {
            return Map.of();
        }
        var cards = catalogue.find(made.stream().map(harvest -> harvest.thing().id()).distinct().toList());
        var named = entries.named(made.stream().filter(harvest -> harvest.kind() != Kind.NEED).map(harvest -> new EntryId(harvest.thing().id())).distinct().toList());
        var states = proposals.states(made.stream().flatMap(harvest -> harvest.proposal().stream()).toList());
        return made.stream().collect(Collectors.groupingBy(
                Harvest::post,
                Collectors.mapping(
                        harvest -> came(
                                harvest, Optional.ofNullable(cards.get(harvest.thing().id())), Optional.ofNullable(named.get(new EntryId(harvest.thing().id()))),
                                harvest.proposal().flatMap(id -> Optional.ofNullable(states.get(id))), reader),
                        Collectors.toList())));
    }

    private static Came came(Harvest harvest, Optional<Card> card, Optional<EntrySummary> entry, Optional<Proposals.State> state, Caller reader) {
        var words = "forum.harvesting.came." + harvest.kind().name() + state.map(each -> "." + each.name()).orElse("");
        if (card.isPresent()) {
            return new Came(Ui.t(words, card.get().in(reader.lang()).title()), Optional.of(Ui.url(card.get().path())));
        }
        boolean mine = reader.is(Role.EDITOR) || reader.person().isPresent() && reader.person().equals(harvest.by());
        if (entry.isPresent() && mine) {
            var title = entry.get().titles().getOrDefault(reader.lang(), entry.get().titles().getOrDefault(entry.get().original(), entry.get().id().value()));
            return new Came(Ui.t(words, title), Optional.of(Ui.url("write/" + entry.get().id().value())));
        }
        return new Came(Ui.t("forum.harvesting.came.hidden." + harvest.kind().name()), Optional.empty());
    }
}
