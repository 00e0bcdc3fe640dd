package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the net of a region stands, for those who weave there. */
@Controller
@RequestMapping("/{lang}/areas/{kind}/{code}/net/weaving")
@Access(Access.Level.WEAVER)
class WeaverNetController {

    private final WeaverNetPages pages;
    private final Places places;
    private final Works works;
    private final WeavingRules rules;

    WeaverNetController(WeaverNetPages pages, Places places, Works works, WeavingRules rules) {
        this.pages = pages;
        this.places = places;
        this.works = works;
        this.rules = rules;
    }

    private Question question(String kind, String code, Caller weaver) {
        var area = places.require(kind, code);
        if (!rules.requireWeave(weaver).covers(List.of(area.key()))) {
            throw new Forbidden("weave in " + area.key());
        }
        return new Question(area, Basis.ALL, places.today());
    }

    @GetMapping
    @Paced(Pace.SEARCH)
    WeaverNetPage show(Lang lang, @PathVariable String kind, @PathVariable String code, @RequestParam Map<String, String> sent, Caller caller) {
        return pages.page(question(kind, code, caller), Wish.of(sent), caller, lang);
    }

    /** Ends what is being reckoned of this place, for everybody. */
    @PostMapping("/stop")
    Reply stop(Lang lang, @PathVariable String kind, @PathVariable String code, Caller caller) {
        var question = question(kind, code, caller);
        works.stop(question);
        return Reply.seeOther("/" + lang.tag() + "/" + WeaverNetPages.path(question), "ecosystem.measuring.stopped");
    }
}
