package fi.kutomo.evidence.grading;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How certain one outcome is: everybody reads why, assessors and editors weigh it. */
@Controller
class CertaintyController {

    private static final String CERTAINTY =
            "/{lang}/{plural:models|programmes|projects|tools|methods}/{slug}/evidence/certainty/{outcome:[a-z0-9-]{1,80}}";

    private final Entries entries;
    private final CertaintyPages pages;
    private final Judging judging;

    CertaintyController(Entries entries, CertaintyPages pages, Judging judging) {
        this.entries = entries;
        this.pages = pages;
        this.judging = judging;
    }

    @GetMapping(CERTAINTY)
    @Access(Access.Level.PUBLIC)
    Reply show(Lang lang, @PathVariable String plural, @PathVariable String slug, @PathVariable String outcome, Caller caller) {
        var entry = at(plural, slug);
        if (!entry.path().equals(plural + "/" + slug)) {
            return Reply.moved("/" + lang.tag() + "/" + CertaintyPages.path(entry, "effect/" + outcome));
        }
        var seen = pages.seen(entry, outcome);
        return Reply.of(pages.page(entry, seen, caller, WeighForm.of(seen.last()), Mistakes.none()));
    }

    @PostMapping(CERTAINTY)
    @Access(Access.Level.MEMBER)
    Reply weigh(
            @PathVariable String plural,
            @PathVariable String slug,
            @PathVariable String outcome,
            @RequestParam MultiValueMap<String, String> sent,
            Caller caller) {
        var entry = at(plural, slug);
        judging.requireJudge(entry, caller);
        var seen = pages.seen(entry, outcome);
        var form = WeighForm.sent(sent);
        var mistakes = Mistakes.none();
        for (var problem : form.problems().entrySet()) {
            mistakes = mistakes.and(problem.getKey(), Ui.t(problem.getValue()));
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(pages.page(entry, seen, caller, form, mistakes), 422);
        }
        try {
            judging.weigh(entry, seen.effectTerm(), form.next(), form.weights(), seen.mark(), caller);
        } catch (Refused meanwhile) {
            var told = Mistakes.none().and("points-RISK_OF_BIAS", Ui.t(meanwhile.messageKey()));
            return Reply.of(pages.page(entry, seen, caller, form, told), 409);
        }
        return Reply.seeOther(Ui.url(entry.path() + "/evidence"), "evidence.grading.weigh.saved");
    }

    private Described at(String plural, String slug) {
        var id = EntryKind.of(plural).flatMap(kind -> entries.publicAt(kind, slug)).orElseThrow(() -> new NotFound(slug));
        return Optional.ofNullable(entries.described(java.util.List.of(id)).get(id)).orElseThrow(() -> new NotFound(slug));
    }
}
