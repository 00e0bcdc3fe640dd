package fi.kutomo.journeys;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Learning communities of the example reader, who weaves a region: one that is drafted, and one that runs, has members and is asked into. */
final class LivedCommunities {

    /** Of the letter to the address; its hash stands in the database. */
    private static final String TOKEN = "esimerkki-esimerkki-esimerkki-esimerkki-456";

    private LivedCommunities() {}

    static Map<String, String> written(String name) {
        return Map.of(
                "name-fi", name, "goal-fi", "Yksin asuvat ikäihmiset saavat kotikäyntejä joka kunnassa (esimerkki).", "name-sv", name + " (sv)",
                "goal-sv", "Äldre som bor ensamma får hembesök i varje kommun (exempel).", "entrance", "REQUEST", "region", "region/06", "actor", "kotipolku");
    }

    /** After the introductions, whose networks are thought of here. */
    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        var writer = sql.sql("select id from accounts.person where email = 'kirjoittaja@example.org'").query(UUID.class).single();
        try (var weaver = Guest.as("lukija", site); var asking = Guest.as("kirjoittaja", site)) {
            places.put("community drafted", weaver.send("communities", written("Naapuriapu oppimassa")).replace("/members", ""));
            var running = weaver.send("communities", written("Kotikäyntien oppijat")).replace("/members", "");
            places.put("community", running);
            weaver.send(running + "/measures", Map.of("measure", "Kuinka moni kunta tekee kotikäyntejä", "indicator", ""));
            weaver.send(running + "/activities", Map.of("day", "12.1.2027", "activity", "Ensimmäinen tapaaminen Tampereella"));
            weaver.send(running + "/activities", Map.of("day", "3.11.2026", "activity", "Tutustumiskahvit"));
            weaver.send(running + "/publication", Map.of());
            places.put("community candidate", running + "/members/" + member(running, "actor is not null", sql));
            asking.send(running + "/requests", Map.of("as", "", "words", "Haluan oppia, miten muut ovat aloittaneet.", "shown", "yes"));
            places.put("community request", running + "/members/" + member(running, "standing = 'ASKING'", sql));
            weaver.send(running + "/people", Map.of("name", "Esimerkki Lukija", "email", "oppija@example.org", "lang", "fi", "words", "Tervetuloa!"));
        }
        var drafted = places.get("community drafted");
        var invited = member(drafted, "actor is not null", sql);
        sql.sql("update ecosystem.community_member set standing = 'INVITED', person = :person, asked_at = now(), words = 'Teidän kokemuksenne auttaisi muita.' where id = :id")
                .param("person", writer)
                .param("id", invited)
                .update();
        places.put("community invitation", "community-memberships/" + invited);
        sql.sql("insert into ecosystem.community_key (hash, member, until) values (encode(sha256(convert_to(:token, 'UTF8')), 'hex'), :member, now() + interval '1 year')")
                .param("token", TOKEN)
                .param("member", member(places.get("community"), "email is not null", sql))
                .update();
        places.put("community letter", "community-letter?token=" + TOKEN);
    }

    private static UUID member(String path, String which, JdbcClient sql) {
        return sql.sql("select m.id from ecosystem.community_member m join ecosystem.community c on c.id = m.community where c.slug = :slug and " + which)
                .param("slug", path.replaceFirst(".*/", ""))
                .query(UUID.class)
                .single();
    }
}
