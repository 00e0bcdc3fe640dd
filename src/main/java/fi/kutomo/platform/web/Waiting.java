package fi.kutomo.platform.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

/** How many notices wait for the caller of this request: told ahead, learned on the way, or else asked when the frame shows it. */
public final class Waiting {

    private static final String KNOWN = "kutomo.waiting";

    private final Supplier<OptionalInt> inbox;
    private Optional<OptionalInt> learned = Optional.empty();

    Waiting(Supplier<OptionalInt> inbox) {
        this.inbox = inbox;
    }

    OptionalInt count() {
        return learned.orElseGet(inbox);
    }

    /** Told ahead by whoever asked it together with who is calling. */
    public static void told(ServletRequest request, int count) {
        request.setAttribute(KNOWN, count);
    }

    static OptionalInt known(ServletRequest request) {
        return request.getAttribute(KNOWN) instanceof Integer count ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /** Spares the frame its question, if it is that person whose request this is. */
    public static void learned(UUID person, int count) {
        if (Chrome.CURRENT.isBound() && Chrome.now().caller().person().filter(person::equals).isPresent()) {
            Chrome.now().waiting().learned = Optional.of(OptionalInt.of(count));
        }
    }
}
