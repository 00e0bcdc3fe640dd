package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** SQL of areas and their relations. */
@Component
class AreaStore {

    private final JdbcTemplate jdbc;
    private final Json json;

    AreaStore(JdbcTemplate jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Geography read() {
        var places = jdbc.query("""
                select key, name, language, also, everyday, valid_from, valid_until
                  from vocabulary.area
                 order by kind, code
                """, (row, number) -> place(row));
        return new Geography(places, arrows("area_within"), arrows("area_funding"));
    }

    /** Makes the tables say what the files say; an area that has gone from the files goes from the tables. */
    void replace(Geography geography) {
        jdbc.update("delete from vocabulary.area_within");
        jdbc.update("delete from vocabulary.area_funding");
        var keys = geography.places().stream().map(Place::key).toArray(String[]::new);
        jdbc.update("delete from vocabulary.area where not key = any (?)", (Object) keys);
        jdbc.batchUpdate("""
                insert into vocabulary.area (key, kind, code, name, language, also, everyday, valid_from, valid_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update
                   set name = excluded.name, language = excluded.language, also = excluded.also,
                       everyday = excluded.everyday, valid_from = excluded.valid_from, valid_until = excluded.valid_until
                """, geography.places(), 200, (statement, place) -> {
            statement.setString(1, place.key());
            statement.setString(2, place.kind());
            statement.setString(3, place.code());
            statement.setObject(4, json.jsonb(place.name()));
            statement.setString(5, place.language());
            statement.setArray(6, statement.getConnection().createArrayOf("text", place.also().toArray()));
            statement.setBoolean(7, place.everyday());
            statement.setObject(8, place.from().orElse(null));
            statement.setObject(9, place.until().orElse(null));
        });
        insert("area_within", geography.within());
        insert("area_funding", geography.funding());
    }

    private void insert(String table, List<Arrow> arrows) {
        jdbc.batchUpdate(
                "insert into vocabulary." + table + " (area, other, valid_from, valid_until) values (?, ?, ?, ?)",
                arrows,
                500,
                (statement, arrow) -> {
                    statement.setString(1, arrow.area());
                    statement.setString(2, arrow.other());
                    statement.setObject(3, arrow.from().orElse(null));
                    statement.setObject(4, arrow.until().orElse(null));
                });
    }

    private List<Arrow> arrows(String table) {
        return jdbc.query(
                "select area, other, valid_from, valid_until from vocabulary." + table + " order by area, other",
                (row, number) -> new Arrow(
                        row.getString("area"), row.getString("other"), day(row, "valid_from"), day(row, "valid_until")));
    }

    private Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("key"),
                json.read(row.getString("name"), LocalizedText.class),
                row.getString("language"),
                Arrays.asList((String[]) row.getArray("also").getArray()),
                row.getBoolean("everyday"),
                day(row, "valid_from"),
                day(row, "valid_until"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Optional.ofNullable(day);
    }
}
