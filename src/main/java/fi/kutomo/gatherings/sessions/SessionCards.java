package fi.kutomo.gatherings.sessions;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The public face of sessions to which everybody may come; those of other communities have none. */
@Component
class SessionCards implements Carded {

    private static final String REGION = "region/";

    private final SessionStore sessions;
    private final Communities communities;
    private final Catalogue catalogue;

    SessionCards(SessionStore sessions, Communities communities, Catalogue catalogue) {
        this.sessions = sessions;
        this.communities = communities;
        this.catalogue = catalogue;
    }

    void show(UUID id) {
        catalogue.show(this, List.of(id));
    }

    /** A community that everybody may come into, or not any more. */
    @ApplicationModuleListener
    void on(CardsPublished published) {
        look(published.ids());
    }

    @ApplicationModuleListener
    void on(CardsWithdrawn withdrawn) {
        look(withdrawn.ids());
    }

    private void look(List<UUID> ids) {
        var theirs = sessions.ids(ids);
        if (!theirs.isEmpty()) {
            catalogue.show(this, theirs);
        }
    }

    @Override
    public String kind() {
        return Session.WORD;
    }

    @Override
    public List<UUID> open() {
        return carded(sessions.called()).keySet().stream().map(Session::id).toList();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return carded(sessions.find(ids)).entrySet().stream().map(each -> card(each.getKey(), each.getValue())).toList();
    }

    private Map<Session, Known> carded(List<Session> all) {
        var known = communities.find(all.stream().map(Session::community).collect(Collectors.toSet()), Caller.visitor(Lang.FI));
        return all.stream()
                .filter(session -> session.alive() && Optional.ofNullable(known.get(session.community())).filter(Known::free).isPresent())
                .collect(Collectors.toMap(session -> session, session -> java.util.Objects.requireNonNull(known.get(session.community()))));
    }

    private static Card card(Session session, Known community) {
        var plan = session.plan();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : plan.title().byLang().keySet()) {
            texts.put(lang, new CardText(plan.title().in(lang), plan.goal().exactly(lang).orElse(""), community.name().in(lang)));
        }
        var regions = community.topics().stream().filter(key -> key.startsWith(REGION)).toList();
        var themes = community.topics().stream().filter(key -> !key.startsWith(REGION)).toList();
        return Card.of(session.ref(), session.path(), plan.title().langFor(Lang.FI), texts, session.called().orElse(session.made()), session.changed())
                .withFacets(Map.of("area", regions, "theme", themes))
                .during(Optional.of(session.day()), Optional.of(session.day()));
    }
}
