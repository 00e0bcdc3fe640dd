package fi.kutomo.gatherings.reading;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionLines;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next sessions of a community and the last ones, for those who may know of them. */
@Component
class CommunityPanel implements PanelSource {

    private static final int COMING = 3;
    private static final int PAST = 3;

    private final SessionStore sessions;
    private final SessionRules rules;
    private final Communities communities;
    private final Html html;
    private final Clock clock;

    CommunityPanel(SessionStore sessions, SessionRules rules, Communities communities, Html html, Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.communities = communities;
        this.html = html;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (!ref.kind().equals(Communities.KIND)) {
            return Optional.empty();
        }
        var found = Optional.ofNullable(communities.find(List.of(ref.id()), caller).get(ref.id())).filter(known -> rules.near(known, caller));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var community = found.get();
        boolean keeps = communities.keeps(caller, community.id());
        var all = sessions.of(List.of(community.id())).stream().filter(each -> each.state() != State.DRAFT).toList();
        if (all.isEmpty() && !(keeps && community.open())) {
            return Optional.empty();
        }
        var now = clock.instant();
        var coming = all.stream().filter(each -> each.open() && each.plan().when().end().isAfter(now)).limit(COMING).toList();
        var past = all.stream().filter(each -> each.state() == State.HELD).toList().reversed().stream().limit(PAST).toList();
        var lang = caller.lang();
        var panel = new SessionsPanel(
                coming.stream().map(each -> SessionLines.of(each, community, false, lang)).toList(),
                past.stream().map(each -> SessionLines.of(each, community, false, lang)).toList(), Ui.url(community.path() + "/" + Session.PLURAL), keeps);
        return Optional.of(new Panel("gatherings", Ui.t("gatherings.words.panel"), html.content(panel)));
    }
}
