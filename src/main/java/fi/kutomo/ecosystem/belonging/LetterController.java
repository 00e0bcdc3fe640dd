package fi.kutomo.ecosystem.belonging;

import fi.kutomo.ecosystem.communities.Joining;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is asked by mail and has no account does so by the link of the letter. The link alone does nothing: every act is a form. */
@Controller
@RequestMapping("/{lang}/community-letter")
@Access(Access.Level.PUBLIC)
class LetterController {

    private static final String PATH = "community-letter";

    private final Joining joining;
    private final MembershipPages pages;

    LetterController(Joining joining, MembershipPages pages) {
        this.joining = joining;
        this.pages = pages;
    }

    @GetMapping
    Reply show(Lang lang, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return page(token, Optional.empty(), 200, lang, response);
    }

    @PostMapping("/answer")
    Reply answer(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var answer = sent.getOrDefault("answer", "");
        if (!answer.matches("YES|NO")) {
            return page(sent.getOrDefault("token", ""), Optional.of(Ui.t("ecosystem.asked.wrong.answer")), 422, lang, response);
        }
        return acted(sent, "ecosystem.belonging.answered", lang, response, token ->
                joining.answerByLetter(token, answer.equals("YES"), sent.containsKey("shown"), Caller.visitor(lang)));
    }

    @PostMapping("/showing")
    Reply show(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return acted(sent, "ecosystem.belonging.kept", lang, response, token -> joining.showByLetter(token, sent.containsKey("shown"), Caller.visitor(lang)));
    }

    @PostMapping("/leaving")
    Reply leave(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return acted(sent, "ecosystem.belonging.left", lang, response, token -> joining.leaveByLetter(token, Caller.visitor(lang)));
    }

    /** The address is forgotten, and with it the way back to this page. */
    @PostMapping("/removal")
    Reply forget(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        var token = sent.getOrDefault("token", "");
        if (joining.byLetter(token).isEmpty()) {
            return page(token, Optional.empty(), 200, lang, response);
        }
        joining.forget(token, Caller.visitor(lang));
        return Reply.seeOther("/" + lang.tag(), "ecosystem.asked.removed");
    }

    private Reply acted(Map<String, String> sent, String done, Lang lang, HttpServletResponse response, Consumer<String> act) {
        var token = sent.getOrDefault("token", "");
        if (joining.byLetter(token).isEmpty()) {
            return page(token, Optional.empty(), 200, lang, response);
        }
        try {
            act.accept(token);
        } catch (Refused no) {
            return page(token, Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), 409, lang, response);
        }
        return Reply.seeOther("/" + lang.tag() + "/" + PATH + "?token=" + token, done);
    }

    private Reply page(String token, Optional<String> problem, int status, Lang lang, HttpServletResponse response) {
        // The token stands in the address: no other page is told it
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        var member = joining.byLetter(token);
        return member.isEmpty()
                ? Reply.of(new GoneLetterPage(Ui.t("ecosystem.belonging.gone.title")), 404)
                : Reply.of(pages.page(member.get(), PATH, Optional.of(token), problem, lang, Caller.visitor(lang)), status);
    }
}
