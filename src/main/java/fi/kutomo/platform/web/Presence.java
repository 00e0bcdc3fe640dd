package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Whether the one at the browser has proved lately to be the person who is signed in. Accounts know. */
public interface Presence {

    /**
     * Where to go before a dangerous act, and back afterwards; empty where the person has proved it lately.
     *
     * @param path to come back to, without language and leading slash
     */
    Optional<Reply> askFirst(HttpServletRequest request, Lang lang, String path);

    /** The same before a download, which writes its own answer: whether the person was sent there first. */
    default boolean sendFirst(HttpServletRequest request, HttpServletResponse response, Lang lang, String path) {
        var first = askFirst(request, lang, path);
        first.ifPresent(reply -> {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ((Reply.SeeOther) reply).path());
        });
        return first.isPresent();
    }
}
