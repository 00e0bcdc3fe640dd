package fi.kutomo.journeys;

import fi.kutomo.platform.kernel.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Impact potential: a model judged twice, one that waits for the example reader as an assessor, and one that nobody has judged yet. */
final class LivedPotentials {

    private static final List<String> POINTS = List.of(
            "NEED_TODAY", "POLICY_WINDOW", "URGENCY", "USERS_ASK", "ADOPTERS_ASK", "PAYER", "LAW_AND_ETHICS", "SKILLS", "COST", "BETTER",
            "FOR_WHOM", "SOCIAL_MEANS");

    private final JdbcClient sql;

    private LivedPotentials(JdbcClient sql) {
        this.sql = sql;
    }

    static Map<String, String> make(JdbcClient sql, String judged) {
        var made = new LivedPotentials(sql);
        var entry = made.entry(judged);
        var first = made.round(entry, judged, 1, true);
        made.sheet(first, true, null, "3 2 2 4 2 - 2 2 1 3 3 4", true);
        made.sheet(first, false, null, "2 2 1 2 1 - 2 2 1 2 - 3", true);
        var second = made.round(entry, judged, 2, true);
        made.sheet(second, true, null, "3 4 2 4 3 - 2 2 3 3 3 4", true);
        made.sheet(second, false, null, "3 3 2 3 1 - 1 1 0 3 2 4", true);
        made.sheet(second, false, null, "2 3 - - 1 0 1 2 2 2 - 3", true);
        var others = sql.sql("""
                select permanent_id, slug from knowledge.entry
                where kind = 'model' and publication = 'PUBLISHED' and revision is not null and permanent_id <> :judged order by permanent_id limit 2
                """)
                .param("judged", judged)
                .query((row, _) -> Map.entry(row.getString(1), "models/" + row.getString(2)))
                .list();
        var waiting = others.getFirst().getKey();
        var round = made.round(made.entry(waiting), waiting, 1, false);
        made.sheet(round, true, null, "3 3 3 3 3 3 3 3 3 3 3 3", true);
        var reader = sql.sql("select id from accounts.person where email = 'lukija@example.org'").query(UUID.class).single();
        made.sheet(round, false, reader, "2 - - - - - - - - - - -", false);
        return Map.of("potential to judge", others.getFirst().getValue(), "potential to declare", others.getLast().getValue());
    }

    private UUID entry(String id) {
        return sql.sql("select id from knowledge.entry where permanent_id = :id").param("id", id).query(UUID.class).single();
    }

    private UUID round(UUID entry, String id, int number, boolean opened) {
        var round = Ids.next();
        sql.sql("""
                insert into evaluation.potential_round (id, entry, permanent_id, number, begun_at, opened_at)
                values (:round, :entry, :id, :number, now(), case when :opened then now() end)
                """)
                .param("round", round)
                .param("entry", entry)
                .param("id", id)
                .param("number", number)
                .param("opened", opened)
                .update();
        return round;
    }

    private void sheet(UUID round, boolean self, UUID person, String marks, boolean handedIn) {
        var given = marks.split(" ");
        var json = new StringBuilder();
        for (int i = 0; i < given.length; i++) {
            if (!given[i].equals("-")) {
                json.append(json.isEmpty() ? "" : ", ").append('"').append(POINTS.get(i)).append("\": ").append(given[i]);
            }
        }
        sql.sql("""
                insert into evaluation.potential (
                    id, version, round, revision, self, person, marks, reasons, weights, rule, result, handed_in_at, changed_at)
                values (:id, 1, :round, 1, :self, :person, :marks::jsonb, :reasons::jsonb, '{}', '1', '{}', case when :handed then now() end, now())
                """)
                .param("id", Ids.next())
                .param("round", round)
                .param("self", self)
                .param("person", person, java.sql.Types.OTHER)
                .param("marks", "{" + json + "}")
                .param("reasons", """
                        {"TIMELINESS": "Tarve näkyy hyvinvointialueen palvelutiedoissa ja kyläkyselyssä.", "DEMAND": "Kolme kylää on pyytänyt mallia."}""")
                .param("handed", handedIn)
                .update();
    }
}
