package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the frame around a page knows of this request. Bound for the time of the request and read by {@link Ui}.
 *
 * @param path the request's path with its language prefix
 * @param query the raw query, empty if there is none
 * @param base scheme, host and port under which the reader sees the site
 * @param menu the doors and places that are open to the caller
 * @param csrf asks for the token only where a form needs it, so that plain pages set no cookie
 * @param waiting how many notices wait for the caller; empty where nobody keeps them, or for visitors
 */
record Chrome(
        Lang lang,
        Caller caller,
        String path,
        String query,
        String base,
        Supplier<Csrf> csrf,
        Optional<String> flash,
        Messages messages,
        Assets assets,
        Menu menu,
        SiteSettings site,
        Waiting waiting) {

    static final ScopedValue<Chrome> CURRENT = ScopedValue.newInstance();

    /** The hidden field against forged requests. */
    record Csrf(String parameter, String token) {}

    static Chrome now() {
        return CURRENT.get();
    }
}
