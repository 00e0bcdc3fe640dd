package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.secrets.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of addresses that are not asked any more. They stand under a hash whose key only this site has. */
@Component
public class LeftAloneStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    LeftAloneStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public void add(String email, Instant at) {
        jdbc.sql("insert into ecosystem.left_alone (address, since) values (:address, :at) on conflict do nothing")
                .param("address", hash(email))
                .param("at", Timestamp.from(at))
                .update();
    }

    public boolean holds(String email) {
        return !holds(List.of(email)).isEmpty();
    }

    /** Those of these addresses. */
    public Set<String> holds(Collection<String> emails) {
        var held = Set.copyOf(jdbc.sql("select address from ecosystem.left_alone where address = any (:addresses)")
                .param("addresses", emails.stream().map(this::hash).toArray(String[]::new))
                .query(String.class)
                .list());
        return emails.stream().filter(email -> held.contains(hash(email))).collect(Collectors.toSet());
    }

    /** Since when these addresses are left alone, as far as they are. */
    List<Map<String, Object>> since(Collection<String> emails) {
        return jdbc.sql("select since from ecosystem.left_alone where address = any (:addresses) order by since")
                .param("addresses", emails.stream().map(this::hash).toArray(String[]::new))
                .query()
                .listOfRows();
    }

    private String hash(String email) {
        return vault.fingerprint("left-alone", email.strip().toLowerCase(Locale.ROOT));
    }
}
