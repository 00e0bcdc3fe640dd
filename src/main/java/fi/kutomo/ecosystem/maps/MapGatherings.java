package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.maps.MapPages.Looked;
import fi.kutomo.ecosystem.maps.MapPictures.Show;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from a map, and from each of its groups, to the form that drafts a learning community of those who are there. */
@Component
class MapGatherings {

    /** Servers and browsers bear no longer addresses. */
    private static final int LONGEST = 6000;

    private final CommunityRules rules;

    MapGatherings(CommunityRules rules) {
        this.rules = rules;
    }

    Optional<MapPage.Gathering> of(Looked looked, Show shown, Caller caller) {
        var content = looked.content();
        if (content.actors().isEmpty() || !rules.drafts(caller)) {
            return Optional.empty();
        }
        boolean grouped = shown != Show.REGIONS && content.groups().size() > 1;
        var groups = content.groups().stream()
                .filter(_ -> grouped)
                .flatMap(group -> link(group.name(), content.actors().stream().filter(actor -> content.groupOf(actor).equals(group.key())).toList()).stream())
                .toList();
        return Optional.of(new MapPage.Gathering(link(t("ecosystem.maps.gather.all"), content.actors()), groups));
    }

    private static Optional<MapPage.Link> link(String label, List<Actor> actors) {
        var address = Ui.url(Community.PLURAL + "/new") + "?actor=" + String.join("&actor=", actors.stream().map(Actor::slug).toList());
        return actors.isEmpty() || actors.size() > CommunityRules.MOST_NAMED || address.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new MapPage.Link(t("ecosystem.maps.gather.of", label, actors.size()), address));
    }
}
