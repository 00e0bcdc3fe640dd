package fi.kutomo.ecosystem.asked;

import fi.kutomo.ecosystem.asked.AskedPage.Form;
import fi.kutomo.ecosystem.introductions.Responding;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is asked by mail and has no account does so by the link of the letter. The link alone does nothing: every act is a form. */
@Controller
@RequestMapping("/{lang}/introductions/letter")
@Access(Access.Level.PUBLIC)
class LetterController {

    private final Responding responding;
    private final AskedPages pages;
    private final Acts acts;

    LetterController(Responding responding, AskedPages pages, Acts acts) {
        this.responding = responding;
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping
    Reply show(Lang lang, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return by(lang, token, Caller.visitor(lang), response, who ->
                Reply.of(pages.page(who.introduction(), who.side(), lang, who.form(), Mistakes.none(), Map.of())));
    }

    @PostMapping("/answer")
    Reply answer(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return by(lang, sent.getOrDefault("token", ""), Caller.visitor(lang), response, who -> acts.answer(who, sent));
    }

    @PostMapping("/lines")
    @Paced(Pace.MESSAGE)
    Reply write(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return by(lang, sent.getOrDefault("token", ""), Caller.visitor(lang), response, who -> acts.write(who, sent));
    }

    @PostMapping("/outcome")
    Reply tell(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return by(lang, sent.getOrDefault("token", ""), Caller.visitor(lang), response, who -> acts.tell(who, sent));
    }

    /** The address is forgotten, and with it the way back to this page. */
    @PostMapping("/removal")
    Reply forget(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return by(lang, sent.getOrDefault("token", ""), Caller.visitor(lang), response, who -> {
            responding.forget(who.introduction().id(), who.side().id(), who.caller());
            return Reply.seeOther("/" + lang.tag(), "ecosystem.asked.removed");
        });
    }

    private Reply by(Lang lang, String token, Caller caller, HttpServletResponse response, Function<Acts.Actor, Reply> act) {
        // The token stands in the address: no other page is told it
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        var side = responding.ofLetter(token);
        if (side.isEmpty()) {
            return Reply.of(pages.gone(lang), 404);
        }
        var introduction = responding.byLetter(token);
        var path = "introductions/letter";
        return act.apply(new Acts.Actor(
                introduction,
                introduction.side(side.get()),
                new Form(path, Optional.of(token), ""),
                "/" + lang.tag() + "/" + path + "?token=" + token,
                caller,
                lang));
    }
}
