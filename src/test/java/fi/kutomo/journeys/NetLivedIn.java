package fi.kutomo.journeys;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.measuring.MadeNet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The net of a region that the example reader weaves, with sectors and fragile spots, measured on an earlier day, too. */
final class NetLivedIn {

    private static final int EVERYBODY = 3;
    private static final List<String> PLACES = List.of(
            "Karstulan", "Keuruun", "Hankasalmen", "Jämsän", "Joutsan", "Kannonkosken", "Kinnulan", "Kivijärven", "Konneveden", "Kuhmoisten", "Kyyjärven",
            "Laukaan", "Luhangan", "Multian", "Muuramen", "Petäjäveden", "Pihtiputaan");
    private static final List<String> WORK = List.of("kyläyhdistysten yhteistyöverkosto (esimerkki)", "nuorten työpajat (esimerkki)");

    private NetLivedIn() {}

    static void make(Guest keeper, JdbcClient sql) {
        var reader = sql.sql("select id::text from accounts.person where email = 'lukija@example.org'").query(String.class).single();
        keeper.send("operations/people/" + reader + "/roles", Map.of("role", "WEAVER", "region", "region/13", "reason", "Esimerkki"));
        var net = new MadeNet(sql, "region/13").like(KnownGraphs.KARATE, Optional.empty());
        for (int place = 0; place < net.actors.size(); place++) {
            var name = PLACES.get(place % PLACES.size()) + " " + WORK.get(place / PLACES.size());
            sql.sql("update ecosystem.actor set name = jsonb_build_object('fi', :name::text) where id = :id::uuid")
                    .param("name", name)
                    .param("id", net.actors.get(place))
                    .update();
            net.say(net.actors.get(place), "SECTOR", "sector/" + List.of("public", "knowledge", "municipality").get(place % 3), EVERYBODY);
        }
        sql.sql("""
                insert into ecosystem.run (id, area, basis, day, audience, parameters, state, program, made_at, took_ms, actors, ties, answered, portrait)
                values (gen_random_uuid(), 'region/13', 'ALL', '2026-01-31', 'PUBLIC', '{}', '', '', now(), 0, 5, 0, 0, '{}')
                """).update();
        List.of(5, 6, 10, 16).forEach(place -> net.say(net.actors.get(place), "NEED", "resource/funding", EVERYBODY));
        List.of(23, 24, 25, 32).forEach(place -> net.say(net.actors.get(place), "OFFER", "resource/funding", EVERYBODY));
        sql.sql("""
                insert into ecosystem.run
                    (id, area, basis, day, audience, weaver, parameters, state, program, made_at, took_ms, actors, ties, answered, rests, portrait)
                values (gen_random_uuid(), 'region/13', 'ALL', '2026-01-31', 'WEAVERS', :reader::uuid, '{"seed": 42, "starts": 10, "shuffles": 1000, "rounds": 200, "leftOut": 0.1}',
                     repeat('0', 64), '1', '2026-01-31', 0, 31, 62, 0, '{}',
                    '{"figures": {"ACTORS": {"value": 31}, "MEAN_TIES": {"value": 4}, "LARGEST_SHARE": {"value": 0.9}}, "phase": "MULTI_HUB", "partings": []}')
                """)
                .param("reader", reader)
                .update();
    }
}
