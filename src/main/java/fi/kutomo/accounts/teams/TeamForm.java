package fi.kutomo.accounts.teams;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A team as an operator writes it. */
public record TeamForm(String name, List<String> regions, Integer version) {

    /** What a form leaves out is empty; spaces make no other name. */
    public TeamForm {
        name = Objects.requireNonNullElse(name, "").strip().replaceAll("\\s+", " ");
        version = Objects.requireNonNullElse(version, 0);
        regions = List.copyOf(Objects.requireNonNullElse(regions, List.of()));
    }

    static final TeamForm EMPTY = new TeamForm("", List.of(), 0);

    static TeamForm of(Team team) {
        return new TeamForm(team.name(), team.regions(), team.version());
    }

    /** Message keys by field. */
    Map<String, String> problems() {
        return name.isEmpty() || name.length() > Team.LONGEST_NAME ? Map.of("name", "accounts.teams.wrong.name") : Map.of();
    }
}
