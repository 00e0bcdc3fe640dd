package fi.kutomo.evaluation.statements;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.secrets.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The site's Ed25519 keys. The private half is sealed by the vault and made on first use; public halves stay for ever. */
@Component
class SigningKeys {

    private static final String PURPOSE = "evaluation.statements";

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    SigningKeys(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key that signs now. */
    record Own(String name, PrivateKey key) {}

    Own own() {
        // Two nodes that sign for the first time at once must not make two keys.
        sql.sql("select pg_advisory_xact_lock(hashtext('evaluation.signing_key'))").query().listOfRows();
        return newest().orElseGet(() -> {
            make();
            return newest().orElseThrow();
        });
    }

    /** Every key that has signed here, by name, the newest first. */
    Map<String, PublicKey> all() {
        var keys = new LinkedHashMap<String, PublicKey>();
        sql.sql("select name, public_key from evaluation.signing_key order by made_at desc, id desc")
                .query(row -> {
                    keys.put(row.getString(1), PublicKeys.of(Base64.getUrlDecoder().decode(row.getString(2))));
                });
        return keys;
    }

    private Optional<Own> newest() {
        return sql.sql("select name, sealed from evaluation.signing_key order by made_at desc, id desc limit 1")
                .query((row, _) -> {
                    var name = row.getString(1);
                    return opened(row.getString(2)).map(key -> new Own(name, key));
                })
                .optional()
                .flatMap(own -> own);
    }

    private void make() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            sql.sql("""
                    insert into evaluation.signing_key (id, name, public_key, sealed, made_at)
                    values (:id, :name, :public, :sealed, :at)
                    """)
                    .param("id", Ids.next())
                    .param("name", PublicKeys.name(pair.getPublic()))
                    .param("public", Base64.getUrlEncoder().withoutPadding().encodeToString(PublicKeys.raw(pair.getPublic())))
                    .param("sealed", vault.seal(PURPOSE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())))
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty after a restore without the vault's own key: then another key is made. */
    private Optional<PrivateKey> opened(String sealed) {
        try {
            var encoded = Base64.getDecoder().decode(vault.open(PURPOSE, sealed));
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
