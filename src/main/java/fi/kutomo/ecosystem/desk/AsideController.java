package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
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

/** Lines of the desk that a weaver puts aside, and what was put aside. */
@Controller
@RequestMapping("/{lang}/weaving/aside")
@Access(Access.Level.WEAVER)
class AsideController {

    private final AsidePages pages;
    private final PuttingAside putting;
    private final Regions regions;
    private final Messages messages;

    AsideController(AsidePages pages, PuttingAside putting, Regions regions, Messages messages) {
        this.pages = pages;
        this.putting = putting;
        this.regions = regions;
        this.messages = messages;
    }

    @GetMapping
    AsidePage aside(Lang lang, @RequestParam(defaultValue = "") String region, Caller caller) {
        regions.require(region, caller);
        return pages.aside(region, lang, caller);
    }

    @GetMapping("/new")
    AsideFormPage fresh(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var region = sent.getOrDefault("region", "");
        regions.require(region, caller);
        if (pages.line(region, sent, lang, caller).isEmpty()) {
            throw new NotFound("line of the desk");
        }
        return pages.form(region, sent, Mistakes.none(), lang, caller);
    }

    @PostMapping
    Reply put(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var region = sent.getOrDefault("region", "");
        regions.require(region, caller);
        var line = pages.line(region, sent, lang, caller);
        var why = WhyAside.of(About.OF_LINES, sent, lang, messages);
        var days = AsidePages.DAYS.stream().filter(each -> each.toString().equals(sent.getOrDefault("days", ""))).findFirst();
        var mistakes = why.mistakes();
        if (days.isEmpty()) {
            mistakes = mistakes.and("days", messages.in(lang, "ecosystem.desk.aside.wrong.days"));
        }
        if (line.isEmpty()) {
            return Reply.of(pages.form(region, sent, Mistakes.none().and("about", messages.in(lang, "ecosystem.desk.aside.gone")), lang, caller), 409);
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(pages.form(region, sent, mistakes, lang, caller), 422);
        }
        putting.put(region, sent.getOrDefault("kind", ""), line.get().subject(), why.about().orElseThrow(), days.orElseThrow(), why.words(), caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving?region=" + Ui.encode(region), "ecosystem.desk.aside.put");
    }

    @PostMapping("/{id}/return")
    Reply takeUp(Lang lang, @PathVariable UUID id, Caller caller) {
        var region = putting.takeUp(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving/aside?region=" + Ui.encode(region), "ecosystem.desk.aside.takenUp");
    }
}
