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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is asked and has an account answers, writes and tells here. */
@Controller
@RequestMapping("/{lang}")
@Access(Access.Level.MEMBER)
class AskedController {

    private final Responding responding;
    private final AskedPages pages;
    private final Acts acts;

    AskedController(Responding responding, AskedPages pages, Acts acts) {
        this.responding = responding;
        this.pages = pages;
        this.acts = acts;
    }

    @GetMapping("/account/introductions")
    OwnIntroductionsPage list(Lang lang, Caller caller) {
        return pages.own(caller.person().orElseThrow(), lang);
    }

    @GetMapping("/introductions/asked/{id}")
    AskedPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var introduction = responding.own(id, caller);
        return pages.page(introduction, introduction.side(id), lang, form(id), Mistakes.none(), Map.of());
    }

    @PostMapping("/introductions/asked/{id}/answer")
    Reply answer(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return acts.answer(by(lang, id, caller), sent);
    }

    @PostMapping("/introductions/asked/{id}/lines")
    @Paced(Pace.MESSAGE)
    Reply write(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return acts.write(by(lang, id, caller), sent);
    }

    @PostMapping("/introductions/asked/{id}/outcome")
    Reply tell(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return acts.tell(by(lang, id, caller), sent);
    }

    private Acts.Actor by(Lang lang, UUID id, Caller caller) {
        var introduction = responding.own(id, caller);
        return new Acts.Actor(introduction, introduction.side(id), form(id), "/" + lang.tag() + "/introductions/asked/" + id, caller, lang);
    }

    private static Form form(UUID id) {
        return new Form("introductions/asked/" + id, Optional.empty(), "");
    }
}
