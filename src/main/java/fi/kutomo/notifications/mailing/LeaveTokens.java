package fi.kutomo.notifications.mailing;

import fi.kutomo.platform.secrets.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What stands in the addresses by which people leave: the person, and a seal that only this site can make. It is good for nothing else,
 * holds for as long as letters are kept, and nothing of it is stored.
 */
@Component
class LeaveTokens {

    private static final String PURPOSE = "leaving mails about notices";
    private static final int HEX_OF_PERSON = 32;

    private final Vault vault;

    LeaveTokens(Vault vault) {
        this.vault = vault;
    }

    String of(UUID person) {
        var hex = person.toString().replace("-", "");
        return hex + seal(hex);
    }

    Optional<UUID> person(String token) {
        if (!token.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        var hex = token.substring(0, HEX_OF_PERSON);
        var right = MessageDigest.isEqual(
                seal(hex).getBytes(StandardCharsets.US_ASCII), token.substring(HEX_OF_PERSON).getBytes(StandardCharsets.US_ASCII));
        return right ? Optional.of(UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))) : Optional.empty();
    }

    private String seal(String hex) {
        return vault.fingerprint(PURPOSE, hex).substring(0, HEX_OF_PERSON);
    }
}
