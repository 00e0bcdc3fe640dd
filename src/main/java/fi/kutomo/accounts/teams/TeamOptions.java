package fi.kutomo.accounts.teams;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Running teams to choose from in forms about roles. */
@Component
public class TeamOptions {

    private final TeamStore teams;
    private final Messages messages;

    TeamOptions(TeamStore teams, Messages messages) {
        this.teams = teams;
        this.messages = messages;
    }

    public List<Option> all(Lang lang, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.in(lang, "accounts.teams.none"), chosen.isEmpty())),
                        teams.running().stream().map(team -> Option.of(team.id().toString(), team.name(), team.id().toString().equals(chosen))))
                .toList();
    }
}
