package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.advising.Verdict.About;
import fi.kutomo.ecosystem.advising.Verdict.Act;
import fi.kutomo.ecosystem.desk.Regions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A weaver looks for suggestions, reads why, puts one aside or corrects a reason. */
@Controller
@RequestMapping("/{lang}/weaving")
@Access(Access.Level.WEAVER)
class AdviceController {

    private final Advising advising;
    private final AdvicePages pages;
    private final Regions regions;
    private final Messages messages;

    AdviceController(Advising advising, AdvicePages pages, Regions regions, Messages messages) {
        this.advising = advising;
        this.pages = pages;
        this.regions = regions;
        this.messages = messages;
    }

    @PostMapping("/looks")
    @Paced(Pace.MESSAGE)
    Reply look(Lang lang, @RequestParam(defaultValue = "") String region, Caller caller) {
        advising.look(region, caller);
        return Reply.seeOther(desk(region, lang), "ecosystem.advising.lookedNow");
    }

    @GetMapping("/suggestions/{id}")
    AdvicePage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return pages.page(advising.own(id, caller), Map.of(), Mistakes.none(), lang, caller);
    }

    @PostMapping("/suggestions/{id}/aside")
    Reply putAside(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var found = advising.own(id, caller);
        var about = About.of(Act.ASIDE, sent.getOrDefault("about", ""));
        var words = sent.getOrDefault("words", "");
        var mistakes = Mistakes.none();
        if (about.isEmpty()) {
            mistakes = mistakes.and("about", messages.in(lang, "ecosystem.advising.wrong.about"));
        }
        if (words.strip().length() > Verdict.LONGEST || words.isBlank() && about.filter(About.OTHER::equals).isPresent()) {
            mistakes = mistakes.and("words", messages.in(lang, "ecosystem.advising.wrong.words", Verdict.LONGEST));
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(pages.page(found, sent, mistakes, lang, caller), 422);
        }
        advising.putAside(id, about.orElseThrow(), words, caller);
        return Reply.seeOther(desk(found.round().region(), lang), "ecosystem.advising.putAside");
    }

    @PostMapping("/suggestions/{id}/correction")
    Reply correct(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var found = advising.own(id, caller);
        var about = About.of(Act.CORRECTED, sent.getOrDefault("reason", ""));
        var words = sent.getOrDefault("correction", "");
        var mistakes = Mistakes.none();
        if (about.isEmpty()) {
            mistakes = mistakes.and("reason", messages.in(lang, "ecosystem.advising.wrong.reason"));
        }
        if (words.isBlank() || words.strip().length() > Verdict.LONGEST) {
            mistakes = mistakes.and("correction", messages.in(lang, "ecosystem.advising.wrong.words", Verdict.LONGEST));
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(pages.page(found, sent, mistakes, lang, caller), 422);
        }
        advising.correct(id, about.orElseThrow(), words, caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving/suggestions/" + id, "ecosystem.advising.correctedNow");
    }

    @GetMapping("/aside")
    AsidePage aside(Lang lang, @RequestParam(defaultValue = "") String region, Caller caller) {
        regions.require(region, caller);
        return pages.aside(region, lang, caller);
    }

    @PostMapping("/aside/{id}/return")
    Reply takeUp(Lang lang, @PathVariable UUID id, Caller caller) {
        var region = advising.takeUp(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving/aside?region=" + Ui.encode(region), "ecosystem.advising.takenUp");
    }

    private static String desk(String region, Lang lang) {
        return "/" + lang.tag() + "/weaving?region=" + Ui.encode(region);
    }
}
