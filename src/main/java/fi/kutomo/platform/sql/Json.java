package fi.kutomo.platform.sql;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes values into {@code jsonb} columns and reads them back. */
@Component
public class Json {

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A parameter for a jsonb column. */
    public PGobject jsonb(Object value) {
        return raw(text(value));
    }

    /** A parameter for a jsonb column from text that is JSON already. */
    public PGobject raw(String json) {
        try {
            var object = new PGobject();
            object.setType("jsonb");
            object.setValue(json);
            return object;
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String text(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public <T> T read(String json, TypeReference<T> type) {
        return mapper.readValue(json, type);
    }
}
