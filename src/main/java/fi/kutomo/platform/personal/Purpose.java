package fi.kutomo.platform.personal;

import java.time.Period;
import java.util.Optional;

/**
 * Why personal data are kept. Each module declares its purposes as beans; the privacy notice is generated from them, and every
 * column with personal data names one in its comment, {@code personal: <key>}. Texts are messages: {@code <module>.purpose.<key>.name},
 * {@code .data} (what is kept), {@code .why} and {@code .howLong}.
 *
 * @param keptFor how long after it was last needed; empty: as long as the account exists
 */
public record Purpose(String module, String key, Ground ground, Optional<Period> keptFor) {

    /** The legal ground in Article 6(1) of the General Data Protection Regulation. */
    public enum Ground {
        CONSENT,
        CONTRACT,
        LEGAL_OBLIGATION,
        PUBLIC_TASK,
        LEGITIMATE_INTEREST
    }

    public static Purpose of(String module, String key, Ground ground) {
        return new Purpose(module, key, ground, Optional.empty());
    }

    public static Purpose of(String module, String key, Ground ground, Period keptFor) {
        return new Purpose(module, key, ground, Optional.of(keptFor));
    }
}
