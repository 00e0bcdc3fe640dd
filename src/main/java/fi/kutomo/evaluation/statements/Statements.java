package fi.kutomo.evaluation.statements;

import fi.kutomo.platform.kernel.Ids;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs what the site states and keeps it exactly as it was said. */
@Component
public class Statements {

    static final String ALGORITHM = "Ed25519";

    private final SigningKeys keys;
    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Statements(SigningKeys keys, JdbcClient sql, Clock clock) {
        this.keys = keys;
        this.sql = sql;
        this.clock = clock;
    }

    /** Signs a statement of strings, whole numbers, truth values, lists and maps of these, and keeps it; the newest about a thing counts. */
    public String issue(UUID about, Map<String, ?> says) {
        var own = keys.own();
        var statement = json.valueToTree(says);
        var document = new LinkedHashMap<String, Object>();
        document.put("statement", statement);
        document.put("signature", Map.of("algorithm", ALGORITHM, "key", own.name(), "value", sign(own, Canonical.bytes(statement))));
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        sql.sql("insert into evaluation.statement (id, about, document, issued_at) values (:id, :about, :document, :at)")
                .param("id", Ids.next())
                .param("about", about)
                .param("document", text)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return text;
    }

    /** The newest signed statement about a thing, as it was said. */
    public Optional<String> about(UUID thing) {
        return sql.sql("select document from evaluation.statement where about = :about order by issued_at desc, id desc limit 1")
                .param("about", thing)
                .query(String.class)
                .optional();
    }

    private static String sign(SigningKeys.Own own, byte[] bytes) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own.key());
            signature.update(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
