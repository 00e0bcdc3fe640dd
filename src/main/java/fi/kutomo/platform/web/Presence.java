package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whether the one at the browser has proved lately to be the person who is signed in. Accounts know. */
public interface Presence {

    /**
     * Where to go before a dangerous act, and back afterwards; empty where the person has proved it lately.
     *
     * @param path to come back to, without language and leading slash
     */
    Optional<Reply> askFirst(HttpServletRequest request, Lang lang, String path);
}
