package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import jakarta.mail.MessagingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    /** What is larger is read no further: its headers are enough to say that it was too large. */
    private static final int READ = 2 * 1024 * 1024;

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
        var raw = request.getInputStream().readNBytes(READ);
        if (secret().filter(secret -> proved(request, secret, raw)).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        try {
            return ResponseEntity.ok(receiving.receive(MailReader.read(raw)).name().toLowerCase(Locale.ROOT) + "\n");
        } catch (MessagingException unreadable) {
            return ResponseEntity.unprocessableContent().body("no mail\n");
        }
    }

    private Optional<String> secret() {
        var mailbox = settings.read(MailboxSettings.KEY, MailboxSettings.class, MailboxSettings.NONE);
        return mailbox.configured() && !mailbox.secret().isEmpty() ? Optional.of(vault.open(MailboxSettings.KEY, mailbox.secret())) : Optional.empty();
    }

    private static boolean proved(HttpServletRequest request, String secret, byte[] raw) {
        var bearer = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        var signature = Optional.ofNullable(request.getHeader("X-Kutomo-Signature")).orElse("");
        return same(bearer, "Bearer " + secret) || same(signature, "sha256=" + hmac(secret, raw));
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    static String hmac(String secret, byte[] raw) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(raw));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
