package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes mail from a program: one raw mail (RFC 5322) as the body, with the secret as bearer or an HMAC-SHA256 of the body under it in
 * {@code X-Kutomo-Signature: sha256=…}. To everybody else the address does not exist.
 */
@Controller
@Access(Access.Level.PUBLIC)
class HookController {

    private static final int AT_ONCE = 64 * 1024;

    private final Receiving receiving;
    private final Settings settings;
    private final Vault vault;

    HookController(Receiving receiving, Settings settings, Vault vault) {
        this.receiving = receiving;
        this.settings = settings;
        this.vault = vault;
    }

    @PostMapping(ReceivingPlaces.HOOK)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        var secret = secret();
        if (secret.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        // One byte more than is taken tells that it is too large; the signature is of all of it
        var raw = request.getInputStream().readNBytes(MailReader.LARGEST + 1);
        return proved(request, secret.get(), raw)
                ? ResponseEntity.ok(receiving.receive(raw).name().toLowerCase(Locale.ROOT) + "\n")
                : ResponseEntity.notFound().build();
    }

    private Optional<String> secret() {
        var mailbox = settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
        return mailbox.configured() && !mailbox.secret().isEmpty() ? Optional.of(vault.open(MailboxSettings.KEY, mailbox.secret())) : Optional.empty();
    }

    private static boolean proved(HttpServletRequest request, String secret, byte[] raw) throws IOException {
        var bearer = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        var signature = Optional.ofNullable(request.getHeader("X-Kutomo-Signature")).orElse("");
        return same(bearer, "Bearer " + secret) || !signature.isEmpty() && same(signature, "sha256=" + hmac(secret, raw, request.getInputStream()));
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** @param rest what comes behind it */
    static String hmac(String secret, byte[] raw, InputStream rest) throws IOException {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(raw);
            for (var next = rest.readNBytes(AT_ONCE); next.length > 0; next = rest.readNBytes(AT_ONCE)) {
                mac.update(next);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
