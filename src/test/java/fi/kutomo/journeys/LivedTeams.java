package fi.kutomo.journeys;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team of weavers with the example reader in it, who is to weave another region from a later day; and a team that has ended. */
final class LivedTeams {

    private LivedTeams() {}

    static void make(Guest keeper, JdbcClient sql, Map<String, String> places) {
        var reader = sql.sql("select id from accounts.person where email = 'lukija@example.org'").query(UUID.class).single();
        var roles = "operations/people/" + reader + "/roles";
        keeper.send(roles, Map.of("role", "WEAVER", "region", "region/06", "newTeam", "Hämeen kutojat", "reason", "Esimerkki"));
        keeper.send(roles, Map.of("role", "WEAVER", "region", "region/07", "since", "1.3.2040", "until", "31.12.2041", "reason", "Esimerkki"));
        keeper.send("operations/teams", Map.of("name", "Saariston kutojat", "regions", "region/02"));
        keeper.send("operations/teams/saariston-kutojat/end", Map.of());
        places.put("team", "teams/hameen-kutojat");
        places.put("ended team", "teams/saariston-kutojat");
        places.put("weaver", reader.toString());
    }
}
