package fi.kutomo.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database holds of all that was sent, read past the program: each text and how often. */
record Held(Map<String, Integer> counts) {

    private static final String QUERY =
            """
            select message, count(*) from platform.feedback where message like 'feedback %' group by 1
            union all
            select said, count(*) from knowledge.edit where kind = 'SAVED' and said like 'save %' group by 1
            union all
            select body, count(*) from forum.post where body like 'post %' group by 1
            union all
            select 'notice of ' || p.body, count(*) from notifications.notice n join forum.post p on p.id = n.thing where p.body like 'post %' group by 1
            union all
            select 'mail of ' || m[1], count(*) from platform.letter l, regexp_matches(l.body_text, '(post \\d+-\\d+)', 'g') m group by 1
            """;

    static Held in(Path data) throws IOException, SQLException {
        var counts = new HashMap<String, Integer>();
        try (var connection = open(data);
                var rows = connection.createStatement().executeQuery(QUERY)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return new Held(counts);
    }

    static Connection open(Path data) throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres/port")).strip() + "/kutomo";
        return DriverManager.getConnection(url, "kutomo", Files.readString(data.resolve("secrets/database")).strip());
    }

    /** How many of a kind, such as mails. */
    long of(String kind) {
        return counts.keySet().stream().filter(each -> each.startsWith(kind)).count();
    }

    List<String> twice() {
        return counts.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getKey).toList();
    }
}
