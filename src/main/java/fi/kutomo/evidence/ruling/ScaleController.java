package fi.kutomo.evidence.ruling;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of the scales, open to everybody, and the draft of the next version, for editors. */
@Controller
@RequestMapping("/{lang}/evidence/scales")
class ScaleController {

    private final ScalePages pages;
    private final Ruling ruling;
    private final Messages messages;

    ScaleController(ScalePages pages, Ruling ruling, Messages messages) {
        this.pages = pages;
        this.ruling = ruling;
        this.messages = messages;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    ScalesPage list(Lang lang, Caller caller) {
        return pages.all(lang, caller);
    }

    @GetMapping("/{scale}")
    @Access(Access.Level.PUBLIC)
    ScalePage show(Lang lang, Caller caller, @PathVariable String scale) {
        return pages.one(scale, pages.current(scale), lang, caller);
    }

    @GetMapping("/{scale}/{number:\\d{1,6}}")
    @Access(Access.Level.PUBLIC)
    ScalePage version(Lang lang, Caller caller, @PathVariable String scale, @PathVariable int number) {
        return pages.one(scale, number, lang, caller);
    }

    @GetMapping("/{scale}/{from:\\d{1,6}}/compare/{to:\\d{1,6}}")
    @Access(Access.Level.PUBLIC)
    CompareScalePage compare(Lang lang, Caller caller, @PathVariable String scale, @PathVariable int from, @PathVariable int to) {
        return pages.compare(scale, from, to, lang, caller);
    }

    @GetMapping("/{scale}/draft")
    @Access(Access.Level.EDITOR)
    DraftPage draft(Lang lang, @PathVariable String scale, @RequestParam(name = "try", defaultValue = "") String tryIt) {
        return pages.draft(scale, lang, !tryIt.isEmpty());
    }

    @PostMapping("/{scale}/draft")
    @Access(Access.Level.EDITOR)
    Reply begin(Lang lang, Caller caller, @PathVariable String scale) {
        ruling.begin(scale, caller);
        return Reply.seeOther("/" + lang.tag() + "/evidence/scales/" + scale + "/draft");
    }

    @PostMapping("/{scale}/draft/rules")
    @Access(Access.Level.EDITOR)
    Reply save(
            Lang lang,
            @PathVariable String scale,
            @RequestParam(defaultValue = "") String rules,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String base) {
        try {
            ruling.save(scale, rules, note, base);
        } catch (Refused refused) {
            var problem = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(pages.refused(scale, rules, note, base, problem, lang), 422);
        }
        return Reply.seeOther("/" + lang.tag() + "/evidence/scales/" + scale + "/draft?try=yes", "evidence.scales.saved");
    }

    @PostMapping("/{scale}/draft/publication")
    @Access(Access.Level.EDITOR)
    Reply publish(Lang lang, Caller caller, @PathVariable String scale) {
        ruling.publish(scale, caller);
        return Reply.seeOther("/" + lang.tag() + "/evidence/scales/" + scale, "evidence.scales.published");
    }

    @PostMapping("/{scale}/draft/removal")
    @Access(Access.Level.EDITOR)
    Reply discard(Lang lang, Caller caller, @PathVariable String scale) {
        ruling.discard(scale, caller);
        return Reply.seeOther("/" + lang.tag() + "/evidence/scales/" + scale, "evidence.scales.discarded");
    }
}
