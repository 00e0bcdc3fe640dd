package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.people.Grant;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.teams.Team;
import fi.kutomo.accounts.teams.TeamStore;
import fi.kutomo.platform.kernel.Lang;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Grants with the names that pages show. */
@Component
public class RoleLines {

    private final GrantStore grants;
    private final PersonStore people;
    private final TeamStore teams;
    private final Topics topics;
    private final Clock clock;

    RoleLines(GrantStore grants, PersonStore people, TeamStore teams, Topics topics, Clock clock) {
        this.grants = grants;
        this.people = people;
        this.teams = teams;
        this.topics = topics;
        this.clock = clock;
    }

    /** The whole history of one person's roles. */
    public List<RoleLine> of(UUID person, Lang lang) {
        return lines(grants.of(person), lang);
    }

    private List<RoleLine> lines(Collection<Grant> all, Lang lang) {
        var names = people.namesAtWork(all.stream()
                .flatMap(grant -> Stream.of(grant.grantedBy(), grant.confirmedBy()).flatMap(Optional::stream))
                .collect(Collectors.toSet()));
        var places = topics.names(all.stream().map(grant -> grant.scope().key()).filter(key -> !key.isEmpty()).toList(), lang);
        var found = teams.find(all.stream().flatMap(grant -> grant.team().stream()).collect(Collectors.toSet()));
        var now = clock.instant();
        return all.stream()
                .map(grant -> new RoleLine(
                        grant.id(),
                        grant.role(),
                        places.getOrDefault(grant.scope().key(), grant.scope().key()),
                        grant.team().map(found::get).filter(Team::running),
                        grant.since(),
                        grant.until(),
                        Stream.of(grant.grantedBy(), grant.confirmedBy())
                                .flatMap(Optional::stream)
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        grant.reason(),
                        grant.runs(now),
                        grant.awaits(now),
                        grant.end().map(Grant.End::at).or(() -> grant.until().filter(last -> !last.isAfter(now))),
                        grant.end().map(Grant.End::reason).orElse("")))
                .toList();
    }
}
