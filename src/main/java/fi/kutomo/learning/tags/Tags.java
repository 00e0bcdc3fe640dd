package fi.kutomo.learning.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keys by what they answer. */
public record Tags(Map<Tag, List<String>> byTag) {

    /** The columns of the tags, as an insert and an update name them. */
    public static final String COLUMNS = "stages, needs, themes, regions, langs";

    public static final String VALUES = ":stages, :needs, :themes, :regions, :langs";
    public static final String SETS = "stages = :stages, needs = :needs, themes = :themes, regions = :regions, langs = :langs";

    public Tags {
        var all = new EnumMap<Tag, List<String>>(Tag.class);
        for (var tag : Tag.values()) {
            all.put(tag, byTag.getOrDefault(tag, List.of()).stream().distinct().toList());
        }
        byTag = Collections.unmodifiableMap(all);
    }

    public static Tags none() {
        return new Tags(Map.of());
    }

    public List<String> of(Tag tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    public Set<String> set(Tag tag) {
        return Set.copyOf(of(tag));
    }

    public static Tags read(ResultSet row) throws SQLException {
        var all = new EnumMap<Tag, List<String>>(Tag.class);
        for (var tag : Tag.values()) {
            all.put(tag, Arrays.asList((String[]) row.getArray(tag.column()).getArray()));
        }
        return new Tags(all);
    }

    public StatementSpec bind(StatementSpec statement) {
        var bound = statement;
        for (var tag : Tag.values()) {
            bound = bound.param(tag.column(), of(tag).toArray(String[]::new));
        }
        return bound;
    }
}
