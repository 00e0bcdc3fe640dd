package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.cases.Rule;
import fi.kutomo.forum.order.CasePages.Typed;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case: opened for a post, taken up, decided, decided again after an appeal. */
@Controller
@Access(Access.Level.MEMBER)
class CaseController {

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules threadRules;
    private final CaseStore cases;
    private final CaseRules rules;
    private final CasePages pages;
    private final Judging judging;

    CaseController(ThreadStore threads, PostStore posts, ThreadRules threadRules, CaseStore cases, CaseRules rules, CasePages pages, Judging judging) {
        this.threads = threads;
        this.posts = posts;
        this.threadRules = threadRules;
        this.cases = cases;
        this.rules = rules;
        this.pages = pages;
        this.judging = judging;
    }

    @PostMapping("/{lang}/threads/{slug}/{number:[0-9]+}/case")
    Reply open(Lang lang, @PathVariable String slug, @PathVariable int number, Caller caller) {
        var thread = threadRules.requireRead(threads.at(slug), caller);
        if (!threadRules.access(caller, thread).keepsOrder()) {
            throw new Forbidden("look at the post");
        }
        var post = posts.at(thread.id(), number).filter(each -> each.state() != Post.State.REMOVED).orElseThrow(() -> new NotFound("post " + number));
        return Reply.seeOther(Ui.url("moderation/" + judging.open(thread, post, caller).id()));
    }

    @GetMapping("/{lang}/moderation/{id}")
    CasePage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return pages.page(rules.require(cases.find(id), caller), Typed.NOTHING, lang, caller);
    }

    @PostMapping("/{lang}/moderation/{id}/claim")
    Reply claim(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String then, Caller caller) {
        boolean taken = !then.equals("leave");
        judging.claim(id, taken, caller);
        return Reply.seeOther(Ui.url("moderation/" + id), taken ? "forum.judging.taken" : "forum.judging.left");
    }

    @PostMapping("/{lang}/moderation/{id}/judgement")
    Reply judge(
            Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String facts, Caller caller) {
        try {
            judging.judge(id, Outcome.of(outcome).orElseThrow(() -> new Refused("forum.judging.noOutcome")), Rule.of(rule), facts, caller);
        } catch (Refused wrong) {
            return again(id, new Typed(outcome, rule, facts, mistake(wrong)), lang, caller);
        }
        return Reply.seeOther(Ui.url("moderation"), "forum.judging.done");
    }

    @PostMapping("/{lang}/moderation/{id}/answer")
    Reply answer(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String then, @RequestParam(defaultValue = "") String facts, Caller caller) {
        try {
            judging.answer(id, then.equals("overturn"), facts, caller);
        } catch (Refused wrong) {
            return again(id, new Typed("", "", facts, mistake(wrong)), lang, caller);
        }
        return Reply.seeOther(Ui.url("moderation?show=appealed"), "forum.judging.answered");
    }

    private static Mistakes mistake(Refused wrong) {
        var field = switch (wrong.messageKey()) {
            case "forum.judging.noOutcome" -> "outcome";
            case "forum.judging.noRule" -> "rule";
            default -> "facts";
        };
        return Mistakes.none().and(field, Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
    }

    /** Nothing of what somebody typed is lost. */
    private Reply again(UUID id, Typed typed, Lang lang, Caller caller) {
        return Reply.of(pages.page(rules.require(cases.find(id), caller), typed, lang, caller), 422);
    }
}
