package fi.kutomo.accounts.securing;

import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the person is signed in, and ending it. */
@Controller
@Access(Access.Level.SIGNED_IN)
class SessionsController {

    private final Sessions sessions;
    private final Messages messages;

    SessionsController(Sessions sessions, Messages messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/sessions")
    SessionsPage list(Lang lang, Caller caller, HttpServletRequest request) {
        return new SessionsPage(
                messages.in(lang, "accounts.securing.sessions.title"), sessions.of(caller.person().orElseThrow(), request));
    }

    @PostMapping("/{lang}/account/sessions/end")
    Reply end(Lang lang, Caller caller, @RequestParam(defaultValue = "") String session) {
        if (!sessions.end(caller.person().orElseThrow(), session)) {
            throw new NotFound("session");
        }
        return back(lang);
    }

    @PostMapping("/{lang}/account/sessions/end-others")
    Reply endOthers(Lang lang, Caller caller, HttpServletRequest request) {
        sessions.endOthers(caller.person().orElseThrow(), request);
        return back(lang);
    }

    private static Reply back(Lang lang) {
        return Reply.seeOther("/" + lang.tag() + "/account/sessions", "accounts.securing.sessions.ended");
    }
}
