package fi.kutomo.evaluation.statements;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a signed statement is what one of these keys has signed. Needs no network and no database.
 *
 * @param statement what is said; empty when it cannot be read
 * @param fault why it is not verified, in English for the shell; empty when it is
 */
record Verification(Optional<JsonNode> statement, String key, Optional<String> fault) {

    static Verification of(String document, Map<String, PublicKey> keys) {
        try {
            var root = JsonMapper.builder().build().readTree(document);
            var statement = root.path("statement");
            var signature = root.path("signature");
            var name = signature.path("key").asString("");
            if (!statement.isObject() || !signature.isObject()) {
                return new Verification(Optional.empty(), "", Optional.of("This is no signed statement"));
            }
            var key = keys.get(name);
            if (!Statements.ALGORITHM.equals(signature.path("algorithm").asString("")) || key == null) {
                return new Verification(Optional.of(statement), name, Optional.of("It is signed with a key that is not among those given: " + name));
            }
            var bytes = Base64.getUrlDecoder().decode(signature.path("value").asString(""));
            return holds(key, Canonical.bytes(statement), bytes)
                    ? new Verification(Optional.of(statement), name, Optional.empty())
                    : new Verification(Optional.of(statement), name, Optional.of("The signature does not fit: the statement was changed after it was signed"));
        } catch (RuntimeException unreadable) {
            return new Verification(Optional.empty(), "", Optional.of("It cannot be read as a signed statement"));
        }
    }

    private static boolean holds(PublicKey key, byte[] said, byte[] signed) {
        try {
            var signature = Signature.getInstance(Statements.ALGORITHM);
            signature.initVerify(key);
            signature.update(said);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
