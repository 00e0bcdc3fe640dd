package fi.kutomo.gatherings.sessions;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sessions in lists, and the way between the pages of one. */
public final class SessionLines {

    private SessionLines() {}

    /** @param named whether the line says which community it is */
    public static SessionLine of(Session session, Known community, boolean named, Lang lang) {
        var plan = session.plan();
        return new SessionLine(
                Texts.of(plan.title(), lang), Ui.url(session.path()), Texts.when(plan.when(), lang), plan.when().start().toString(), Texts.of(plan.goal(), lang),
                session.state() == State.CALLED || session.state() == State.HELD ? Optional.empty() : Optional.of(badge(session)),
                named ? Optional.of(Texts.of(community.name(), lang)) : Optional.empty(), facts(session));
    }

    private static List<String> facts(Session session) {
        var facts = new ArrayList<String>();
        facts.add(Ui.t("gatherings.kind." + session.plan().kind().name()));
        if (!session.plan().place().isEmpty()) {
            facts.add(session.plan().place());
        }
        if (!session.plan().online().isEmpty()) {
            facts.add(Ui.t("gatherings.words.online"));
        }
        return facts;
    }

    public static Badge badge(Session session) {
        return new Badge(Ui.t("gatherings.state." + session.state().name()), switch (session.state()) {
            case DRAFT -> Badge.Dye.WOOL;
            case CALLED -> Badge.Dye.WOAD;
            case RUNNING -> Badge.Dye.LICHEN;
            case HELD -> Badge.Dye.HEATHER;
            case CANCELLED -> Badge.Dye.MADDER;
        });
    }

    /** @param now the last part of the address of the page that is shown; empty: the session's own */
    public static Tabs tabs(Look look, String now) {
        var session = look.session();
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(tab("", "gatherings.tab.session", session, now));
        if (session.state() != State.DRAFT && session.state() != State.CANCELLED) {
            if (session.plan().kind() == Kind.CLINIC && look.near()) {
                tabs.add(tab("triads", "gatherings.tab.triads", session, now));
            } else if (session.plan().kind() != Kind.CLINIC && look.reads()) {
                tabs.add(tab("board", "gatherings.tab.board." + session.plan().kind().name(), session, now));
            }
            if (look.reads()) {
                tabs.add(tab("record", "gatherings.tab.record", session, now));
            }
            if (look.leads()) {
                tabs.add(tab("run", "gatherings.tab.run", session, now));
            }
        }
        return new Tabs(Ui.t("gatherings.words.tabs"), tabs);
    }

    private static Tabs.Tab tab(String word, String label, Session session, String now) {
        return Tabs.Tab.of(Ui.t(label), Ui.url(session.path() + (word.isEmpty() ? "" : "/" + word)), word.equals(now));
    }
}
