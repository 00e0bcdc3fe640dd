package fi.kutomo.platform.database;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL holds the site.
 *
 * @param mode {@code embedded}: Kutomo starts its own PostgreSQL in the data folder; {@code external}: the one named by
 *     {@code spring.datasource.url}, {@code username} and {@code password}
 * @param port the port of the embedded PostgreSQL on 127.0.0.1; 0 takes a free one and keeps it
 * @param connections how many connections the embedded PostgreSQL accepts
 * @param parameters further parameters of the embedded PostgreSQL, such as {@code shared_buffers}
 */
@ConfigurationProperties("kutomo.database")
public record DatabaseSettings(
        @DefaultValue("embedded") Mode mode,
        @DefaultValue("0") int port,
        @DefaultValue("60") int connections,
        @DefaultValue Map<String, String> parameters) {

    /** Who runs the database. */
    public enum Mode {
        EMBEDDED,
        EXTERNAL
    }
}
