package fi.kutomo.ecosystem.gathering;

import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.CommunityPages;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.List;
import java.util.stream.Stream;

/** The way between the pages on which a community is kept. */
final class Keeping {

    private static final String MEMBERS = "members";

    private Keeping() {}

    static Crumb crumb(Community community) {
        return new Crumb(Ui.t("ecosystem.gathering.members"), community.path() + "/" + MEMBERS);
    }

    static List<Crumb> trail(Community community, Lang lang) {
        return List.of(CommunityPages.top(), new Crumb(community.name().in(lang), community.path()));
    }

    /** @param now the last part of the address of the page that is shown */
    static Tabs tabs(Community community, String now) {
        var tabs = Stream.of(MEMBERS, "plan")
                .map(word -> Tabs.Tab.of(Ui.t("ecosystem.gathering." + word), Ui.url(community.path() + "/" + word), word.equals(now)))
                .toList();
        return new Tabs(Ui.t("ecosystem.gathering.tabs"), tabs);
    }
}
