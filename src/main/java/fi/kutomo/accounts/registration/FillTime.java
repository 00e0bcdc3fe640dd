package fi.kutomo.accounts.registration;

import fi.kutomo.accounts.signin.AccountSettings;
import fi.kutomo.platform.secrets.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells people from programs by the time that filling a form takes. The time of its showing travels in the form, sealed. */
@Component
class FillTime {

    private static final String PURPOSE = "fill-time";
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Vault vault;
    private final AccountSettings settings;
    private final Clock clock;

    FillTime(Vault vault, AccountSettings settings, Clock clock) {
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    String begin() {
        return vault.seal(PURPOSE, clock.instant().toString());
    }

    /** Whether the form has stood open for so long that it is shown anew. */
    boolean old(String begun) {
        try {
            return took(begun).compareTo(LONGEST) > 0;
        } catch (IllegalArgumentException | java.time.DateTimeException madeUp) {
            return false;
        }
    }

    private Duration took(String begun) {
        return Duration.between(Instant.parse(vault.open(PURPOSE, begun)), clock.instant());
    }

    /** Whether the form was filled too quickly for a person, or its time was made up. */
    boolean suspicious(String begun) {
        if (settings.leastFillTime().isZero()) {
            return false;
        }
        try {
            return took(begun).compareTo(settings.leastFillTime()) < 0;
        } catch (IllegalArgumentException | java.time.DateTimeException madeUp) {
            return true;
        }
    }
}
