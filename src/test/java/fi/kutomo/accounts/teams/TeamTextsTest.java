package fi.kutomo.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.TestDatabase;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Teams that were words on grants and invitations before they had pages. */
class TeamTextsTest {

    @Test
    void becomeOneTeamForEachNameHoweverItWasSpelt() {
        try (var old = TestDatabase.bare()) {
            var flyway = Flyway.configure().dataSource(old.dataSource()).locations("classpath:db/migration").defaultSchema("public").createSchemas(false);
            flyway.target("202611221061").load().migrate();
            var person = UUID.randomUUID();
            old.template().update("insert into accounts.person (id, handle, email, name, created_at) values (?, 'esimerkki', 'e@example.org', 'Esimerkki', now())", person);
            grant(old, person, "region/06", "Hämeen  Kutojat");
            grant(old, person, "region/07", "Hämeen kutojat ");
            grant(old, person, "region/08", "Hämeen kutojat");
            grant(old, person, "region/09", "Hämeen, kutojat!");
            grant(old, person, "region/10", "  ");
            old.template().update("""
                    insert into accounts.invitation (id, email, lang, role, scope_kind, scope, team, token_hash, invited_at, until)
                    values (gen_random_uuid(), 'k@example.org', 'fi', 'WEAVER', 'area', 'region/11', 'HÄMEEN KUTOJAT', 'x', now(), now())
                    """);

            old.template().update("""
                    insert into accounts.role_grant (id, person, role, scope_kind, scope, team, since, reason, ended_at)
                    select gen_random_uuid(), person, 'WEAVER', 'area', 'region/01', 'Esimerkin vanha sana', since, reason, now()
                    from accounts.role_grant limit 1
                    """);

            flyway.target("latest").load().migrate();

            assertThat(old.jdbc().sql("select name from accounts.team where ended_at = created_at").query(String.class).list())
                    .as("a word of the past is no team that runs")
                    .containsExactly("Esimerkin vanha sana");

            assertThat(old.jdbc().sql("select slug || ' ' || name || ' ' || array_to_string(regions, ' ') from accounts.team where ended_at is null order by slug").query(String.class).list())
                    .containsExactly("hameen-kutojat Hämeen kutojat region/06 region/07 region/08 region/11", "hameen-kutojat-2 Hämeen, kutojat! region/09");
            assertThat(old.jdbc().sql("select count(team) from accounts.role_grant").query(Integer.class).single()).isEqualTo(5);
            assertThat(old.jdbc().sql("select t.slug from accounts.invitation i join accounts.team t on t.id = i.team").query(String.class).single())
                    .isEqualTo("hameen-kutojat");
        }
    }

    private static void grant(TestDatabase old, UUID person, String region, String team) {
        old.template().update("""
                insert into accounts.role_grant (id, person, role, scope_kind, scope, team, since, reason)
                values (gen_random_uuid(), ?, 'WEAVER', 'area', ?, ?, now(), 'Esimerkki')
                """, person, region, team);
    }
}
