package fi.kutomo.platform.web;

import jakarta.servlet.ServletRequest;
import java.util.OptionalInt;
import java.util.UUID;

/** How many notices wait for the caller of this request: as it was when it was asked who is calling, unless somebody has learned it since. */
public final class Waiting {

    private static final String TOLD = "kutomo.waiting";

    private OptionalInt count;

    Waiting(OptionalInt count) {
        this.count = count;
    }

    OptionalInt count() {
        return count;
    }

    /** Told by those who know who is calling, with that. */
    public static void told(ServletRequest request, int count) {
        request.setAttribute(TOLD, count);
    }

    static Waiting of(ServletRequest request) {
        return new Waiting(request.getAttribute(TOLD) instanceof Integer count ? OptionalInt.of(count) : OptionalInt.empty());
    }

    /** Sets it right, if it is that person whose request this is. */
    public static void learned(UUID person, int count) {
        if (Chrome.CURRENT.isBound() && Chrome.now().caller().person().filter(person::equals).isPresent()) {
            Chrome.now().waiting().count = OptionalInt.of(count);
        }
    }
}
