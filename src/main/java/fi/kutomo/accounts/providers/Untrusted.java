package fi.kutomo.accounts.providers;

import fi.kutomo.platform.outside.Barred;
import java.util.Optional;

/** A provider, or somebody who pretends to be it, said something that is not believed. The reason is for operators, not for readers. */
final class Untrusted extends Exception {

    private final String reason;
    private final Optional<Barred.Reason> barred;

    Untrusted(String reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.barred = Optional.empty();
    }

    Untrusted(Barred barred) {
        super(barred.getMessage(), barred);
        this.reason = "unreachable";
        this.barred = Optional.of(barred.reason());
    }

    /** One word, such as nonce, algorithm or acr. */
    String reason() {
        return reason;
    }

    Optional<Barred.Reason> barred() {
        return barred;
    }
}
