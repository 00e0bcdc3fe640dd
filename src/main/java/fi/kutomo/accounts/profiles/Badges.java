package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.Grant;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Badge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the place vouches for beside a person's name: that we know who it is, and the roles that were given. */
@Component
public class Badges {

    private final AttestationStore attestations;
    private final GrantStore grants;
    private final Topics topics;
    private final Messages messages;

    Badges(AttestationStore attestations, GrantStore grants, Topics topics, Messages messages) {
        this.attestations = attestations;
        this.grants = grants;
        this.topics = topics;
        this.messages = messages;
    }

    /** In the reader's language, by person. Whose name may be seen, of that person these may be seen as well. */
    public Map<UUID, List<Badge>> of(Collection<UUID> people, Lang lang) {
        var badges = new HashMap<UUID, List<Badge>>();
        people.forEach(person -> badges.put(person, new ArrayList<>()));
        attestations.identified(people).forEach(person -> badges.computeIfAbsent(person, _ -> new ArrayList<>())
                .add(new Badge(messages.in(lang, "accounts.badge.identified"), Badge.Dye.LICHEN)));
        var running = grants.running(people);
        var places = topics.names(running.stream().map(grant -> grant.scope().key()).filter(key -> !key.isEmpty()).toList(), lang);
        for (var grant : running) {
            badges.computeIfAbsent(grant.person(), _ -> new ArrayList<>()).add(new Badge(label(grant, places, lang), Badge.Dye.HEATHER));
        }
        return badges;
    }

    private String label(Grant grant, Map<String, String> places, Lang lang) {
        var role = messages.in(lang, "accounts.role." + grant.role().name());
        var place = places.get(grant.scope().key());
        return place == null ? role : messages.in(lang, "accounts.badge.roleIn", role, place);
    }
}
