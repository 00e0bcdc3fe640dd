package fi.kutomo.platform.web;

/** What a handler answers when it is not simply a page: a redirect after a POST, or a page with another status. */
public sealed interface Reply {

    /** 303 to a path below the site's root, such as {@code /fi/models/asunto-ensin}. */
    record SeeOther(String path) implements Reply {}

    /** 301 to the address at which a thing lives now. */
    record Moved(String path) implements Reply {}

    /** A page with a status other than 200: 422 for bad input, 409 for a conflict, 410 for a tombstone. */
    record Shown(Page page, int status) implements Reply {}

    static Reply seeOther(String path) {
        return new SeeOther(path);
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
}
