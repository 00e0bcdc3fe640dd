package fi.kutomo.accounts.teams;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On a region's page: the teams that weave it. */
@Component
class TeamPanel implements PanelSource {

    private static final int ORDER = 10;

    private final TeamStore teams;
    private final Html html;

    TeamPanel(TeamStore teams, Html html) {
        this.teams = teams;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (!ref.kind().equals("area")) {
            return Optional.empty();
        }
        var weaving = teams.running().stream()
                .filter(team -> team.regions().stream().anyMatch(key -> Ref.keyed("area", key).equals(ref)))
                .toList();
        return weaving.isEmpty() ? Optional.empty() : Optional.of(new Panel("teams", Ui.t("accounts.teams.panel"), html.content(new TeamList(weaving))));
    }
}
