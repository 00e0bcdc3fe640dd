package fi.kutomo.accounts.factors;

import fi.kutomo.platform.secrets.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The authenticator app and the recovery codes of people: setting them up, and asking whether a code is right. Each counts once. */
@Component
public class SecondFactors {

    public static final int RECOVERY_CODES = 10;

    private static final String PURPOSE = "authenticator";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE_LETTERS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuthenticatorStore authenticators;
    private final RecoveryStore recovery;
    private final Vault vault;
    private final Clock clock;

    SecondFactors(AuthenticatorStore authenticators, RecoveryStore recovery, Vault vault, Clock clock) {
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.vault = vault;
        this.clock = clock;
    }

    /** Which of the two a code was. */
    public enum Kind {
        APP,
        RECOVERY
    }

    /** Whether the person signs in with a code as well. */
    public boolean set(UUID person) {
        return authenticators.find(person).flatMap(AuthenticatorStore.Authenticator::confirmedAt).isPresent();
    }

    public int recoveryCodesLeft(UUID person) {
        return recovery.left(person);
    }

    /** The secret that is being set up, in letters; made now where there is none. Empty where an app is set up already. */
    public Optional<String> proposed(UUID person) {
        if (set(person)) {
            return Optional.empty();
        }
        if (authenticators.find(person).isEmpty()) {
            authenticators.propose(person, vault.seal(PURPOSE, Base32.write(Totp.secret())));
        }
        return authenticators.find(person).map(found -> vault.open(PURPOSE, found.sealed()));
    }

    /** What an authenticator app reads from the picture; the label names the account. */
    public String address(String secret, String account) {
        var label = java.net.URLEncoder.encode("Kutomo:" + account, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Kutomo";
    }

    /** The person's app shows this code, so from now on it is asked for; false where the code is wrong. */
    public boolean setUp(UUID person, String code) {
        var right = !set(person) && app(person, code);
        if (right) {
            authenticators.confirm(person);
        }
        return right;
    }

    /** New recovery codes, shown once; older ones count no more. */
    public List<String> newRecoveryCodes(UUID person) {
        var codes = IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> draw()).toList();
        recovery.replace(person, codes.stream().map(code -> fingerprint(person, code)).toList());
        return codes;
    }

    /** Uses a code of either kind; empty where it is wrong or was used before. */
    public Optional<Kind> use(UUID person, String typed) {
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!set(person)) {
            return Optional.empty();
        }
        if (code.length() == Totp.DIGITS) {
            return app(person, code) ? Optional.of(Kind.APP) : Optional.empty();
        }
        return recovery.use(person, fingerprint(person, code)) ? Optional.of(Kind.RECOVERY) : Optional.empty();
    }

    public void remove(UUID person) {
        authenticators.remove(person);
        recovery.remove(person);
    }

    private boolean app(UUID person, String code) {
        var secret = authenticators.find(person).map(found -> Base32.read(vault.open(PURPOSE, found.sealed())));
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.match(secret.get(), code.replaceAll("[\\s-]", ""), clock.instant());
        return step.isPresent() && authenticators.use(person, step.getAsLong());
    }

    private String fingerprint(UUID person, String code) {
        return vault.fingerprint("recovery", person + " " + code.replace("-", ""));
    }

    private static String draw() {
        var word = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
