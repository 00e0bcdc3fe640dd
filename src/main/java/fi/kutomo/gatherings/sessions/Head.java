package fi.kutomo.gatherings.sessions;

import fi.kutomo.gatherings.sessions.Texts.Text;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;

/** What stands on top of every page of a session. */
public record Head(Text title, String kind, String when, Badge state, Tabs tabs, List<Crumb> trail) {

    public static Head of(Look look, String now, Lang lang) {
        var session = look.session();
        var community = look.community();
        return new Head(
                Texts.of(session.title(), lang), Ui.t("gatherings.kind." + session.plan().kind().name()), Texts.when(session.plan().when(), lang),
                SessionLines.badge(session), SessionLines.tabs(look, now),
                List.of(
                        new Crumb(Ui.t("ecosystem.communities.title"), "communities"), new Crumb(community.name().in(lang), community.path()),
                        new Crumb(Ui.t("gatherings.words.title"), community.path() + "/" + Session.PLURAL)));
    }
}
