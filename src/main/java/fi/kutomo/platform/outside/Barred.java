package fi.kutomo.platform.outside;

import java.io.IOException;

/** A call that was not made, or gave nothing that can be used, and why. */
public final class Barred extends IOException {

    /** Why. */
    public enum Reason {
        /** No address of a server. */
        MALFORMED,
        /** Not https; plain http is only for this very machine. */
        NOT_HTTPS,
        /** Leads into a private network, or to this machine where that is not allowed. */
        PRIVATE,
        UNREACHABLE,
        SLOW,
        TOO_LARGE
    }

    private final Reason reason;

    Barred(Reason reason, String address) {
        super(reason + ": " + address);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
