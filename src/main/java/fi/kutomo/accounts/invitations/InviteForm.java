package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.accounts.teams.Team;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Invitations as an operator writes them: one address or a pasted list, and what they are invited to. */
public record InviteForm(
        String addresses, String letterLang, String role, String region, String team, String newTeam, String until, String greeting) {

    /** What a form leaves out is empty. */
    public InviteForm {
        addresses = Objects.requireNonNullElse(addresses, "");
        letterLang = Objects.requireNonNullElse(letterLang, "");
        role = Objects.requireNonNullElse(role, "");
        region = Objects.requireNonNullElse(region, "");
        team = Objects.requireNonNullElse(team, "");
        newTeam = Objects.requireNonNullElse(newTeam, "");
        until = Objects.requireNonNullElse(until, "");
        greeting = Objects.requireNonNullElse(greeting, "");
    }

    static final int MOST = 200;
    static final int LONGEST_GREETING = 1000;

    static final InviteForm EMPTY = new InviteForm("", "fi", "", "", "", "", "", "");

    /** Addresses in the list, each once, whatever parts them. A name before an address in angle brackets is left out. */
    List<String> parsed() {
        return Arrays.stream(addresses.replaceAll("[^\\s,;<]*\\s*<([^<>]+)>", " $1 ").split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Those that are no addresses. */
    List<String> wrong() {
        return parsed().stream().filter(each -> !isAddress(each)).toList();
    }

    static boolean isAddress(String text) {
        return text.length() <= 254 && text.matches("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}");
    }

    /** Message keys by field. */
    Map<String, String> problems(Instant now) {
        var problems = new LinkedHashMap<String, String>();
        var all = parsed();
        if (all.isEmpty()) {
            problems.put("addresses", "accounts.invitations.wrong.none");
        } else if (all.size() > MOST) {
            problems.put("addresses", "accounts.invitations.wrong.many");
        }
        if (Lang.of(letterLang).isEmpty()) {
            problems.put("letterLang", "accounts.invitations.wrong.lang");
        }
        if (!role.isEmpty() && RoleRules.ofOne().stream().noneMatch(each -> each.name().equals(role))) {
            problems.put("role", "accounts.steering.grant.noRole");
        } else if (!role.isEmpty() && !RoleRules.fits(Role.valueOf(role), scope())) {
            problems.put("region", "accounts.roles.refused.scope");
        }
        if (!chosenTeam().isNone() && !role.equals(Role.WEAVER.name())) {
            problems.put(team.isEmpty() ? "newTeam" : "team", "accounts.roles.refused.team");
        } else if (!team.isEmpty() && !newTeam.isBlank()) {
            problems.put("newTeam", "accounts.steering.grant.oneTeam");
        } else if (chosenTeam().named().length() > Team.LONGEST_NAME) {
            problems.put("newTeam", "accounts.steering.grant.longTeam");
        }
        if (!until.isBlank() && last().filter(now::isBefore).isEmpty()) {
            problems.put("until", "accounts.steering.grant.noDay");
        }
        if (greeting.length() > LONGEST_GREETING) {
            problems.put("greeting", "accounts.profiles.wrong.long");
        }
        return problems;
    }

    Inviting.Offer offer() {
        var chosen = Optional.of(role).filter(word -> !word.isEmpty()).map(Role::valueOf);
        return new Inviting.Offer(
                Lang.of(letterLang).orElse(Lang.FI),
                chosen,
                chosen.isPresent() ? scope() : Scope.EVERYWHERE,
                chosenTeam(),
                last(),
                greeting.strip());
    }

    private ChosenTeam chosenTeam() {
        return ChosenTeam.of(team, newTeam);
    }

    private Scope scope() {
        return region.isEmpty() ? Scope.EVERYWHERE : Scope.area(region);
    }

    private Optional<Instant> last() {
        return DateField.read(until).map(day -> day.plusDays(1).atStartOfDay(Ui.ZONE).toInstant());
    }
}
