package fi.kutomo.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            """;

    static Held in(Path data) throws IOException, SQLException {
        var counts = new HashMap<String, Integer>();
        var url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgres/port")).strip() + "/kutomo";
        var password = Files.readString(data.resolve("secrets/database")).strip();
        try (var connection = DriverManager.getConnection(url, "kutomo", password);
                var rows = connection.createStatement().executeQuery(QUERY)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return new Held(counts);
    }

    List<String> twice() {
        return counts.entrySet().stream().filter(each -> each.getValue() > 1).map(Map.Entry::getKey).toList();
    }
}
