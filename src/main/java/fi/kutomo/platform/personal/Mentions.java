package fi.kutomo.platform.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds mail addresses of a person inside texts that are about something else, and cuts them out when the person is forgotten. Each
 * module names its own places.
 */
@Component
public class Mentions {

    private static final String CUT = "…";

    private final JdbcClient sql;

    Mentions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A column in which others may have written an address.
     *
     * @param table with its schema
     * @param type text or jsonb
     */
    public record Place(String table, String column, String type) {

        public static Place text(String table, String column) {
            return new Place(table, column, "text");
        }

        public static Place json(String table, String column) {
            return new Place(table, column, "jsonb");
        }
    }

    private record Row(String at, String value) {}

    /** The texts at these places that hold one of the addresses, each with where it stands. */
    public List<Map<String, Object>> of(Set<String> addresses, List<Place> places) {
        var found = new ArrayList<Map<String, Object>>();
        for (var place : places) {
            rows(place, addresses).forEach(row -> found.add(Map.of("place", place.table() + "." + place.column(), "text", row.value())));
        }
        return found;
    }

    public long count(Set<String> addresses, List<Place> places) {
        return places.stream().mapToLong(place -> rows(place, addresses).size()).sum();
    }

    /** Cuts the addresses out; everything else stays as it was written. */
    public void cut(Set<String> addresses, List<Place> places) {
        for (var place : places) {
            for (var row : rows(place, addresses)) {
                sql.sql("update " + place.table() + " set " + place.column() + " = cast(:value as " + place.type() + ") where ctid = cast(:at as tid)")
                        .param("value", without(row.value(), addresses))
                        .param("at", row.at())
                        .update();
            }
        }
    }

    static String without(String text, Set<String> addresses) {
        var left = text;
        for (var address : addresses) {
            left = pattern(address).matcher(left).replaceAll(CUT);
        }
        return left;
    }

    /** Not as a part of a longer address. */
    private static Pattern pattern(String address) {
        return Pattern.compile("(?<![\\w.%+-])" + Pattern.quote(address) + "(?![\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private List<Row> rows(Place place, Set<String> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var patterns = addresses.stream().map(Mentions::pattern).toList();
        return sql
                .sql("select ctid::text as at, " + place.column() + "::text as value from " + place.table()
                        + " where lower(" + place.column() + "::text) like any (:parts)")
                .param("parts", addresses.stream().map(address -> "%" + address.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new))
                .query((row, _) -> new Row(row.getString("at"), row.getString("value")))
                .list()
                .stream()
                .filter(row -> patterns.stream().anyMatch(pattern -> pattern.matcher(row.value()).find()))
                .toList();
    }
}
