package fi.kutomo.accounts.teams;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/** Makes, renames and ends teams. Who is in a team is said by the grants of its weavers, which outlive it. */
@Workflow
public class Teaming {

    private final TeamStore teams;
    private final AuditLog audit;

    Teaming(TeamStore teams, AuditLog audit) {
        this.teams = teams;
        this.audit = audit;
    }

    Team make(String name, List<String> regions, Caller caller) {
        var slug = Slug.from(name).firstFree(teams::taken);
        var team = new Team(Ids.next(), slug.value(), name, regions, 0, Optional.empty());
        try {
            teams.add(team);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("accounts.teams.wrong.taken");
        }
        audit.record(caller, "team.made", new Ref("team", team.id()), Map.of("name", name));
        return team;
    }

    /** Its address stays. */
    void change(Team team, TeamForm form, Caller caller) {
        try {
            if (!teams.change(team.id(), form.name(), form.regions(), form.version())) {
                throw new Refused("accounts.teams.wrong.meanwhile");
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("accounts.teams.wrong.taken");
        }
        audit.record(caller, "team.changed", new Ref("team", team.id()), Map.of("name", form.name()));
    }

    /** Its weavers keep their roles. */
    void end(Team team, Caller caller) {
        if (!teams.end(team.id())) {
            throw new Refused("accounts.teams.wrong.ended");
        }
        audit.record(caller, "team.ended", new Ref("team", team.id()), Map.of("name", team.name()));
    }

    /** The team that was chosen; one of a new name is made, for the region of the role. A name that a running team has means that team. */
    public Optional<UUID> choose(ChosenTeam chosen, Scope scope, Caller caller) {
        if (!chosen.named().isEmpty()) {
            var regions = scope.equals(Scope.EVERYWHERE) ? List.<String>of() : List.of(scope.key());
            return Optional.of(teams.named(chosen.named()).orElseGet(() -> make(chosen.named(), regions, caller)).id());
        }
        if (chosen.team().filter(id -> !teams.runs(id)).isPresent()) {
            throw new Refused("accounts.teams.wrong.ended");
        }
        return chosen.team();
    }
}
