package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.Following;
import fi.kutomo.evidence.studies.StudyRules;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims for everybody to read and, for who is signed in, to follow. */
@Controller
@Access(Access.Level.PUBLIC)
class ClaimController {

    private static final int PART = 20;

    private final ClaimStore store;
    private final ClaimPages pages;
    private final StudyRules rules;
    private final Following following;
    private final Messages messages;

    ClaimController(ClaimStore store, ClaimPages pages, StudyRules rules, Following following, Messages messages) {
        this.store = store;
        this.pages = pages;
        this.rules = rules;
        this.following = following;
        this.messages = messages;
    }

    @GetMapping("/{lang}/claims")
    ClaimsPage list(Lang lang, @RequestParam(defaultValue = "1") int page, Caller caller) {
        var total = store.countPublished();
        int pageCount = (int) Math.max(1, (total + PART - 1) / PART);
        int number = Math.clamp(page, 1, pageCount);
        List<Claim> drafts = !rules.mayWrite(caller)
                ? List.of()
                : store.drafts(rules.judges(caller) ? Optional.empty() : caller.person());
        return new ClaimsPage(
                messages.in(lang, "evidence.claims.title"), pages.lines(store.published((number - 1) * PART, PART), lang), total,
                new Pager(number, pageCount, Ui.url("claims")), pages.lines(drafts, lang), rules.mayWrite(caller));
    }

    @GetMapping("/{lang}/claims/{number:\\d{1,9}}")
    Reply show(Lang lang, @PathVariable int number, Caller caller) {
        var claim = store.numbered(number).filter(each -> each.state() != StudyState.DRAFT).orElseThrow(() -> new NotFound("claim"));
        return claim.isPublic() ? Reply.of(pages.of(claim, caller, lang)) : Reply.of(pages.withdrawn(claim, lang), 410);
    }

    @PostMapping("/{lang}/claims/{number:\\d{1,9}}/following")
    @Access(Access.Level.PARTICIPANT)
    Reply follow(@PathVariable int number, @RequestParam(defaultValue = "yes") String follow, Caller caller) {
        var claim = store.numbered(number).filter(Claim::isPublic).orElseThrow(() -> new NotFound("claim"));
        boolean begins = follow.equals("yes");
        if (begins) {
            following.begin(Followed.claim(claim.id()), caller);
        } else {
            following.end(Followed.claim(claim.id()), caller);
        }
        return Reply.seeOther(Ui.url(claim.path()), begins ? "evidence.claims.followed" : "evidence.claims.unfollowed");
    }
}
