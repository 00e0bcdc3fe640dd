package fi.kutomo.ecosystem.handing;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A weaver hands a region over, or takes one. */
@Controller
@RequestMapping("/{lang}/weaving/handovers")
@Access(Access.Level.WEAVER)
class HandoverController {

    private final Handing handing;
    private final HandoverPages pages;
    private final Messages messages;

    HandoverController(Handing handing, HandoverPages pages, Messages messages) {
        this.handing = handing;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    HandoversPage list(Lang lang, @RequestParam(defaultValue = "") String region, Caller caller) {
        return pages.page(region, Map.of(), Mistakes.none(), lang, caller);
    }

    @PostMapping
    @Paced(Pace.MESSAGE)
    Reply offer(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var region = sent.getOrDefault("region", "");
        var note = sent.getOrDefault("note", "");
        if (note.strip().length() > Handover.LONGEST) {
            var mistakes = Mistakes.none().and("note", messages.in(lang, "ecosystem.handing.wrong.note", Handover.LONGEST));
            return Reply.of(pages.page(region, sent, mistakes, lang, caller), 422);
        }
        try {
            handing.offer(region, id(sent.getOrDefault("to", "")), note, caller);
            return Reply.seeOther("/" + lang.tag() + "/weaving/handovers", "ecosystem.handing.offeredNow");
        } catch (Refused no) {
            return Reply.of(pages.page(region, sent, Mistakes.none().and("to", messages.in(lang, no.messageKey())), lang, caller), 422);
        }
    }

    @PostMapping("/{id}/acceptance")
    Reply accept(Lang lang, @PathVariable UUID id, Caller caller) {
        handing.accept(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving/handovers", "ecosystem.handing.acceptedNow");
    }

    @PostMapping("/{id}/refusal")
    Reply decline(Lang lang, @PathVariable UUID id, Caller caller) {
        handing.decline(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving/handovers", "ecosystem.handing.declinedNow");
    }

    @PostMapping("/{id}/withdrawal")
    Reply withdraw(Lang lang, @PathVariable UUID id, Caller caller) {
        handing.withdraw(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/weaving/handovers", "ecosystem.handing.withdrawnNow");
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
