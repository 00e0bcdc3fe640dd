package fi.kutomo.journeys;

import fi.kutomo.platform.kernel.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Introductions by the example reader, who weaves a region: one that is written, and one in which the example writer and an address are asked. */
final class LivedIntroductions {

    /** Of the letter to the address; its hash stands in the database. */
    private static final String TOKEN = "esimerkki-esimerkki-esimerkki-esimerkki-123";

    private LivedIntroductions() {}

    static void make(Site site, JdbcClient sql, Map<String, String> places) {
        var writer = sql.sql("select id from accounts.person where email = 'kirjoittaja@example.org'").query(UUID.class).single();
        for (var name : List.of("Kotipolku", "Rantakulma", "Iltatupa", "Aamutori")) {
            network(name, name.equals("Kotipolku") ? writer : null, sql);
        }
        try (var weaver = Guest.as("lukija", site)) {
            var asked = weaver.send("introductions", written("kotipolku", "rantakulma", writer.toString()));
            weaver.send(asked + "/questions", Map.of("side", "both"));
            places.put("introduction asked", asked);
            places.put("introduction written", weaver.send("introductions", written("iltatupa", "aamutori", "mail")));
        }
        var id = UUID.fromString(places.get("introduction asked").replaceFirst(".*/", ""));
        places.put("question", "introductions/asked/" + side(id, 1, sql));
        sql.sql("insert into ecosystem.introduction_key (hash, side, until) values (encode(sha256(convert_to(:token, 'UTF8')), 'hex'), :side, now() + interval '1 year')")
                .param("token", TOKEN)
                .param("side", side(id, 2, sql))
                .update();
        places.put("letter", "introductions/letter?token=" + TOKEN);
    }

    static Map<String, String> written(String first, String second, String contact) {
        var fields = new HashMap<String, String>();
        fields.put("first", first);
        fields.put("second", second);
        fields.put("why", "Toinen etsii jatkajaa kokeilulle, toinen kumppania (esimerkki).");
        for (var n : List.of("1", "2")) {
            fields.put("contact" + n, n.equals("1") ? contact : "mail");
            fields.put("name" + n, "Esimerkki Lukija " + n);
            fields.put("email" + n, "lukija" + n + "-" + first + "@example.org");
            fields.put("lang" + n, "fi");
            fields.put("words" + n, "Toimija on kokeillut kotikäyntejä yksinäisille ja etsii niille jatkajaa.");
        }
        return fields;
    }

    private static UUID side(UUID introduction, int place, JdbcClient sql) {
        return sql.sql("select id from ecosystem.introduction_side where introduction = :id and place = :place")
                .param("id", introduction)
                .param("place", place)
                .query(UUID.class)
                .single();
    }

    private static void network(String name, @org.jspecify.annotations.Nullable UUID maker, JdbcClient sql) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :slug, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("slug", name.toLowerCase(java.util.Locale.ROOT))
                .param("name", name)
                .param("maker", maker, java.sql.Types.OTHER)
                .update();
        sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (gen_random_uuid(), :id, 'REGION', 'region/06', 3, 'SELF', now())")
                .param("id", id)
                .update();
    }
}
