package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.ecosystem.desk.Verdict;
import fi.kutomo.ecosystem.desk.WhyAside;
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
    private final Messages messages;

    AdviceController(Advising advising, AdvicePages pages, Messages messages) {
        this.advising = advising;
        this.pages = pages;
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
        var why = WhyAside.of(About.OF_PAIRS, sent, lang, messages);
        if (!why.mistakes().isEmpty()) {
            return Reply.of(pages.page(found, sent, why.mistakes(), lang, caller), 422);
        }
        advising.putAside(id, why.about().orElseThrow(), why.words(), caller);
        return Reply.seeOther(desk(found.round().region(), lang), "ecosystem.advising.putAside");
    }

    @PostMapping("/suggestions/{id}/correction")
    Reply correct(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var found = advising.own(id, caller);
        var about = About.of(About.reasons(), sent.getOrDefault("reason", ""));
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

    private static String desk(String region, Lang lang) {
        return "/" + lang.tag() + "/weaving?region=" + Ui.encode(region);
    }
}
