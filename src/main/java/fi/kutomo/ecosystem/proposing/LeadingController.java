package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.introductions.Introducing;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a weaver does with an introduction that is kept. */
@Controller
@RequestMapping("/{lang}/introductions/{id}")
@Access(Access.Level.WEAVER)
class LeadingController {

    private final Introducing introducing;
    private final IntroductionStore store;
    private final IntroductionPages pages;
    private final Messages messages;

    LeadingController(Introducing introducing, IntroductionStore store, IntroductionPages pages, Messages messages) {
        this.introducing = introducing;
        this.store = store;
        this.pages = pages;
        this.messages = messages;
    }

    /** @param side 1, 2, or both */
    @PostMapping("/questions")
    Reply ask(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "both") String side, Caller caller) {
        int place = side.equals("1") ? 1 : side.equals("2") ? 2 : 0;
        return tried(id, () -> introducing.ask(id, place, caller), "ecosystem.proposing.askedNow", lang, caller);
    }

    @PostMapping("/withdrawal")
    Reply withdraw(Lang lang, @PathVariable UUID id, Caller caller) {
        return tried(id, () -> introducing.withdraw(id, caller), "ecosystem.proposing.withdrawn", lang, caller);
    }

    @PostMapping("/meeting")
    Reply meet(Lang lang, @PathVariable UUID id, Caller caller) {
        return tried(id, () -> introducing.meet(id, caller), "ecosystem.proposing.metNow", lang, caller);
    }

    @PostMapping("/closure")
    Reply close(Lang lang, @PathVariable UUID id, Caller caller) {
        return tried(id, () -> introducing.close(id, caller), "ecosystem.proposing.closed", lang, caller);
    }

    @PostMapping("/handover")
    Reply handOver(Lang lang, @PathVariable UUID id, @RequestParam Optional<UUID> to, Caller caller) {
        var answer = tried(
                id,
                () -> introducing.handOver(id, to, caller),
                "ecosystem.proposing.handed",
                lang,
                caller);
        // Who hands over what lies outside the own regions does not see it any more
        return answer instanceof Reply.SeeOther ? Reply.seeOther("/" + lang.tag() + "/introductions", "ecosystem.proposing.handed") : answer;
    }

    @PostMapping("/takeover")
    Reply takeOver(Lang lang, @PathVariable UUID id, Caller caller) {
        return tried(id, () -> introducing.takeOver(id, caller), "ecosystem.proposing.taken", lang, caller);
    }

    private Reply tried(UUID id, Runnable act, String done, Lang lang, Caller caller) {
        try {
            act.run();
            return Reply.seeOther("/" + lang.tag() + "/introductions/" + id, done);
        } catch (Refused no) {
            var introduction = store.find(id).orElseThrow(() -> new NotFound("introduction " + id));
            var why = messages.in(lang, no.messageKey(), no.arguments().toArray());
            return Reply.of(pages.page(introduction, false, Optional.of(why), lang, caller), 409);
        }
    }
}
