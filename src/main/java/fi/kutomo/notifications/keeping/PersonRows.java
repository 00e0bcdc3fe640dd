package fi.kutomo.notifications.keeping;

import fi.kutomo.platform.personal.HeldRows;
import fi.kutomo.platform.personal.Holding;
import java.util.List;
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
        return held().about(person);
    }

    @Override
    public Forecast forecast(UUID person) {
        return held().forecast(person);
    }

    private HeldRows held() {
        return new HeldRows(sql, parts.stream().map(part -> new HeldRows.Part(part.titleKey(), part.table() + " where person = :person", part.columns(), !part.stays())).toList());
    }

    @Override
    public void erase(UUID person) {
        parts.forEach(part -> sql
                .sql((part.stays() ? "update " + part.table() + " set person = null" : "delete from " + part.table()) + " where person = :person")
                .param("person", person)
                .update());
    }
}
