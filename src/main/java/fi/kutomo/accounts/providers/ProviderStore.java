package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Providers in the database. */
@Component
class ProviderStore {

    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    ProviderStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    List<Provider> all() {
        return sql.sql("select * from accounts.provider order by key").query((row, _) -> provider(row)).list();
    }

    /** Those that are offered. */
    List<Provider> open() {
        return all().stream().filter(Provider::open).toList();
    }

    Optional<Provider> byKey(String key) {
        return sql.sql("select * from accounts.provider where key = :key").param("key", key).query((row, _) -> provider(row)).optional();
    }

    Optional<Provider> find(UUID id) {
        return sql.sql("select * from accounts.provider where id = :id").param("id", id).query((row, _) -> provider(row)).optional();
    }

    void save(Provider provider) {
        sql.sql("""
                insert into accounts.provider (id, key, name, issuer, client, secret, scopes, algorithms, claims, levels, asked, days,
                    trial, open, added_at, changed_at)
                values (:id, :key, :name, :issuer, :client, :secret, :scopes, :algorithms, :claims, :levels, :asked, :days,
                    :trial, :open, :now, :now)
                on conflict (id) do update set name = excluded.name, issuer = excluded.issuer, client = excluded.client,
                    secret = excluded.secret, scopes = excluded.scopes, algorithms = excluded.algorithms, claims = excluded.claims,
                    levels = excluded.levels, asked = excluded.asked, days = excluded.days, trial = excluded.trial,
                    open = excluded.open, changed_at = excluded.changed_at
                """)
                .param("id", provider.id())
                .param("key", provider.key())
                .param("name", json.jsonb(provider.name()))
                .param("issuer", provider.issuer())
                .param("client", provider.client())
                .param("secret", provider.secret().orElse(null), Types.VARCHAR)
                .param("scopes", provider.scopes().toArray(String[]::new))
                .param("algorithms", provider.algorithms().toArray(String[]::new))
                .param("claims", json.jsonb(provider.claims()))
                .param("levels", json.jsonb(provider.levels()))
                .param("asked", provider.asked().ordinal())
                .param("days", provider.days())
                .param("trial", provider.trial())
                .param("open", provider.open())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Provider provider(ResultSet row) throws SQLException {
        return new Provider(
                row.getObject("id", UUID.class),
                row.getString("key"),
                json.read(row.getString("name"), LocalizedText.class),
                row.getString("issuer"),
                row.getString("client"),
                Optional.ofNullable(row.getString("secret")),
                List.of((String[]) row.getArray("scopes").getArray()),
                List.of((String[]) row.getArray("algorithms").getArray()),
                json.read(row.getString("claims"), Provider.Claims.class),
                json.read(row.getString("levels"), LEVELS),
                Assurance.of(row.getInt("asked")),
                row.getInt("days"),
                row.getBoolean("trial"),
                row.getBoolean("open"));
    }
}
