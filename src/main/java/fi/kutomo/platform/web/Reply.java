package fi.kutomo.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a handler answers when it is not simply a page: a redirect after a POST, or a page with another status. */
public sealed interface Reply {

    /** 303 to a path below the site's root, such as {@code /fi/models/asunto-ensin}, with a message shown there once. */
    record SeeOther(String path, @Nullable String messageKey) implements Reply {}

    /** 301 to the address at which a thing lives now. */
    record Moved(String path) implements Reply {}

    /** 303 to another site, such as an identity provider; only ever to an address that operators have written down. */
    record Elsewhere(URI address) implements Reply {}

    /** A page with a status other than 200: 422 for bad input, 409 for a conflict, 410 for a tombstone. */
    record Shown(Page page, int status) implements Reply {}

    /** A fragment with a status. */
    record Piece(Fragment fragment, int status) implements Reply {}

    static Reply seeOther(String path) {
        return new SeeOther(path, null);
    }

    /** Redirects and shows this message, which takes no arguments, once on the next page. */
    static Reply seeOther(String path, String messageKey) {
        return new SeeOther(path, messageKey);
    }

    static Reply elsewhere(URI address) {
        return new Elsewhere(address);
    }

    static Reply moved(String path) {
        return new Moved(path);
    }

    static Reply of(Page page) {
        return new Shown(page, 200);
    }

    static Reply of(Page page, int status) {
        return new Shown(page, status);
    }

    static Reply of(Fragment fragment) {
        return new Piece(fragment, 200);
    }

    static Reply of(Fragment fragment, int status) {
        return new Piece(fragment, status);
    }
}
