package fi.kutomo.platform.personal;

import fi.kutomo.platform.personal.Holding.Forecast;
import fi.kutomo.platform.personal.Holding.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that tables of a module hold about a person, told in an export and counted before an account is erased. */
public record HeldRows(JdbcClient jdbc, List<Part> parts) {

    /**
     * Rows of one sort.
     *
     * @param titleKey message key of what they are
     * @param from table, joins and the condition, with {@code :person} for whom it is about
     * @param columns for the person to read
     * @param goes whether erasing takes the rows away; otherwise they stay without the person
     */
    public record Part(String titleKey, String from, String columns, boolean goes) {

        public static Part goes(String titleKey, String from, String columns) {
            return new Part(titleKey, from, columns, true);
        }

        public static Part stays(String titleKey, String from, String columns) {
            return new Part(titleKey, from, columns, false);
        }
    }

    public static HeldRows of(JdbcClient jdbc, Part... parts) {
        return new HeldRows(jdbc, List.of(parts));
    }

    public List<Section> about(UUID person) {
        return parts.stream().map(part -> new Section(part.titleKey(), asked(part.columns(), part, person).listOfRows())).toList();
    }

    public Forecast forecast(UUID person) {
        var goes = new LinkedHashMap<String, Long>();
        var stays = new LinkedHashMap<String, Long>();
        parts.forEach(part -> (part.goes() ? goes : stays).put(part.titleKey(), (Long) asked("count(*)", part, person).singleValue()));
        return new Forecast(goes, stays);
    }

    private JdbcClient.ResultQuerySpec asked(String columns, Part part, UUID person) {
        return jdbc.sql("select " + columns + " from " + part.from()).param("person", person).query();
    }
}
