package fi.kutomo.platform.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.sql.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What operators set while the place is running. Each key is one record of the module that owns it; what was never set has the
 * record's safe defaults. Other nodes see a change within five seconds.
 */
@Component
public class Settings {

    private final JdbcClient sql;
    private final Json json;
    private final AuditLog audit;
    private final Clock clock;
    private final Cache<String, Optional<String>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    Settings(JdbcClient sql, Json json, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    public <T extends Record> T read(String key, Class<T> type, T defaults) {
        return known.get(key, this::stored).map(text -> json.read(text, type)).orElse(defaults);
    }

    /** Sets one key; call it in a transaction. Secrets in the record must be sealed already; the values are not audited. */
    public void write(Caller caller, String key, Record value) {
        sql.sql("""
                insert into platform.setting (key, value, changed_at, changed_by) values (:key, :value, :at, :by)
                on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("key", key)
                .param("value", json.jsonb(value))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", caller.person().orElse(null), java.sql.Types.OTHER)
                .update();
        audit.record(caller, "setting.changed", new Ref("setting", id(key)), Map.of("key", key));
        known.invalidate(key);
    }

    private Optional<String> stored(String key) {
        return sql.sql("select value from platform.setting where key = :key").param("key", key).query(String.class).optional();
    }

    /** The audit log speaks of things by id: a setting's is made from its key. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("setting:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
