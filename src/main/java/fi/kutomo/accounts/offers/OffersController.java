package fi.kutomo.accounts.offers;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** People answer what others have asked them. */
@Controller
@RequestMapping("/{lang}/account/requests")
@Access(Access.Level.MEMBER)
class OffersController {

    private final Offering offering;
    private final Messages messages;

    OffersController(Offering offering, Messages messages) {
        this.offering = offering;
        this.messages = messages;
    }

    @GetMapping
    OffersPage list(Lang lang, Caller caller) {
        return page(lang, caller, Optional.empty());
    }

    @PostMapping("/{id}/acceptance")
    Reply accept(Lang lang, @PathVariable UUID id, Caller caller) {
        try {
            return Reply.seeOther("/" + lang.tag() + "/" + offering.accept(id, caller), "accounts.offers.accepted");
        } catch (Refused refused) {
            var why = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(page(lang, caller, Optional.of(why)), 409);
        }
    }

    @PostMapping("/{id}/refusal")
    Reply refuse(Lang lang, @PathVariable UUID id, Caller caller) {
        offering.refuse(id, caller);
        return Reply.seeOther("/" + lang.tag() + "/account/requests", "accounts.offers.declined");
    }

    private OffersPage page(Lang lang, Caller caller, Optional<String> problem) {
        return new OffersPage(messages.in(lang, "accounts.offers.title"), offering.of(caller), problem);
    }
}
