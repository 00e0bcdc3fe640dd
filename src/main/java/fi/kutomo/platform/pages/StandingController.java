package fi.kutomo.platform.pages;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the footer leads to. */
@Controller
@Access(Access.Level.PUBLIC)
class StandingController {

    private final StandingTexts texts;

    StandingController(StandingTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/{lang}/about")
    StandingPage about(Lang lang) {
        return texts.page("about", lang);
    }

    @GetMapping("/{lang}/accessibility")
    StandingPage accessibility(Lang lang) {
        return texts.page("accessibility", lang);
    }

    @GetMapping("/{lang}/privacy")
    StandingPage privacy(Lang lang) {
        return texts.page("privacy", lang);
    }

    @GetMapping("/{lang}/data")
    StandingPage data(Lang lang) {
        return texts.page("data", lang);
    }

    @GetMapping("/{lang}/terms")
    StandingPage terms(Lang lang) {
        return texts.page("terms", lang);
    }

    @GetMapping("/{lang}/rules")
    StandingPage rules(Lang lang) {
        return texts.page("rules", lang);
    }
}
