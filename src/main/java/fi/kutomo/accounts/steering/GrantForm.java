package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.accounts.roles.Wish;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.accounts.teams.Team;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A role to be given, as an operator writes it; every value is what was written, right or wrong. */
public record GrantForm(String role, String region, String team, String newTeam, String since, String until, String reason) {

    /** What a form leaves out is empty. */
    public GrantForm {
        role = Objects.requireNonNullElse(role, "");
        region = Objects.requireNonNullElse(region, "");
        team = Objects.requireNonNullElse(team, "");
        newTeam = Objects.requireNonNullElse(newTeam, "");
        since = Objects.requireNonNullElse(since, "");
        until = Objects.requireNonNullElse(until, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static final int LONGEST_REASON = 500;

    static final GrantForm EMPTY = new GrantForm("", "", "", "", "", "", "");

    /** Message keys by field; empty when it can be tried. */
    Map<String, String> problems(Instant now) {
        var problems = new LinkedHashMap<String, String>();
        if (RoleRules.granted().stream().noneMatch(each -> each.name().equals(role))) {
            problems.put("role", "accounts.steering.grant.noRole");
        } else if (!RoleRules.fits(Role.valueOf(role), scope())) {
            problems.put("region", "accounts.roles.refused.scope");
        }
        if (!chosen().isNone() && !role.equals(Role.WEAVER.name())) {
            problems.put(team.isEmpty() ? "newTeam" : "team", "accounts.roles.refused.team");
        } else if (!team.isEmpty() && !newTeam.isBlank()) {
            problems.put("newTeam", "accounts.steering.grant.oneTeam");
        } else if (chosen().named().length() > Team.LONGEST_NAME) {
            problems.put("newTeam", "accounts.steering.grant.longTeam");
        }
        if (!since.isBlank() && firstDay().filter(day -> !day.isBefore(LocalDate.ofInstant(now, Ui.ZONE))).isEmpty()) {
            problems.put("since", "accounts.steering.grant.noFirstDay");
        }
        if (!until.isBlank() && last().filter(now::isBefore).isEmpty()) {
            problems.put("until", "accounts.steering.grant.noDay");
        } else if (first().isPresent() && last().filter(end -> !end.isAfter(first().get())).isPresent()) {
            problems.put("until", "accounts.roles.refused.order");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.put("reason", "accounts.steering.grant.noReason");
        }
        return problems;
    }

    Wish wish() {
        return new Wish(Role.valueOf(role), scope(), chosen(), first(), last(), reason.strip());
    }

    private ChosenTeam chosen() {
        return ChosenTeam.of(team, newTeam);
    }

    private Scope scope() {
        return region.isEmpty() ? Scope.EVERYWHERE : Scope.area(region);
    }

    private Optional<LocalDate> firstDay() {
        return DateField.read(since);
    }

    private Optional<Instant> first() {
        return firstDay().map(day -> day.atStartOfDay(Ui.ZONE).toInstant());
    }

    /** The role holds to the end of that day. */
    private Optional<Instant> last() {
        return DateField.read(until).map(day -> day.plusDays(1).atStartOfDay(Ui.ZONE).toInstant());
    }
}
