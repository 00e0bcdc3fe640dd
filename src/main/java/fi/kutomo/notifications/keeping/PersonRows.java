package fi.kutomo.notifications.keeping;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of tables with a column {@code person}. */
public record PersonRows(JdbcClient sql, List<Part> parts) implements Holding {

    /**
     * A table.
     *
     * @param titleKey message key of what it holds
     * @param columns for the person to read
     * @param stays whether the rows stay, without the person
     */
    public record Part(String titleKey, String table, String columns, boolean stays) {

        public static Part goes(String titleKey, String table, String columns) {
            return new Part(titleKey, table, columns, false);
        }

        public static Part stays(String titleKey, String table, String columns) {
            return new Part(titleKey, table, columns, true);
        }
    }

    public static PersonRows of(JdbcClient sql, Part... parts) {
        return new PersonRows(sql, List.of(parts));
    }

    @Override
    public List<Section> about(UUID person) {
        return parts.stream().map(part -> new Section(part.titleKey(), rows(part, person))).toList();
    }

    @Override
    public Forecast forecast(UUID person) {
        var goes = new LinkedHashMap<String, Long>();
        var stays = new LinkedHashMap<String, Long>();
        parts.forEach(part -> (part.stays() ? stays : goes).put(part.titleKey(), (long) rows(part, person).size()));
        return new Forecast(goes, stays);
    }

    @Override
    public void erase(UUID person) {
        parts.forEach(part -> sql
                .sql((part.stays() ? "update " + part.table() + " set person = null" : "delete from " + part.table()) + " where person = :person")
                .param("person", person)
                .update());
    }

    private List<Map<String, Object>> rows(Part part, UUID person) {
        return sql.sql("select " + part.columns() + " from " + part.table() + " where person = :person").param("person", person).query().listOfRows();
    }
}
