package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.Offers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Vouching for people. */
@Controller
@Access(Access.Level.MEMBER)
class SponsoringController {

    private static final int LEAST_REASON = 10;
    private static final int LONGEST = 500;

    private final Sponsoring sponsoring;
    private final IdentityStore identities;
    private final PartnerCentres centres;
    private final OrganisationNames names;
    private final Limits limits;
    private final Messages messages;
    private final Clock clock;

    SponsoringController(
            Sponsoring sponsoring,
            IdentityStore identities,
            PartnerCentres centres,
            OrganisationNames names,
            Limits limits,
            Messages messages,
            Clock clock) {
        this.sponsoring = sponsoring;
        this.identities = identities;
        this.centres = centres;
        this.names = names;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/{lang}/sponsoring")
    SponsoringPage show(Lang lang, Caller caller, @RequestParam(name = "for", defaultValue = "") String whom) {
        return page(lang, caller, whom, "", Map.of());
    }

    @PostMapping("/{lang}/sponsoring")
    Reply create(
            Lang lang, Caller caller, @RequestParam(defaultValue = "") String whom, @RequestParam(defaultValue = "") String reason) {
        if (!sponsoring.may(caller)) {
            throw new Forbidden("sponsoring");
        }
        limits.take(Offers.ASKING, caller.person().orElseThrow().toString());
        var problems = new LinkedHashMap<String, String>();
        if (whom.isBlank()) {
            problems.put("whom", "accounts.sponsoring.whom.missing");
        }
        if (reason.strip().length() < LEAST_REASON || reason.length() > LONGEST) {
            problems.put("reason", "accounts.sponsoring.reason.wrong");
        }
        if (problems.isEmpty()) {
            try {
                boolean asked = sponsoring.vouch(caller, whom.strip(), reason.strip());
                return Reply.seeOther("/" + lang.tag() + "/sponsoring", asked ? "accounts.sponsoring.asked" : "accounts.sponsoring.done");
            } catch (Refused refused) {
                problems.put("whom", refused.messageKey());
            }
        }
        return Reply.of(page(lang, caller, whom, reason, problems), 422);
    }

    @PostMapping("/{lang}/sponsoring/requests/{id}/withdrawal")
    Reply takeBack(Lang lang, Caller caller, @PathVariable UUID id) {
        sponsoring.takeBack(caller, id);
        return Reply.seeOther("/" + lang.tag() + "/sponsoring", "accounts.sponsoring.withdrawn");
    }

    @PostMapping("/{lang}/sponsoring/{id}/withdrawal")
    Reply withdraw(Lang lang, Caller caller, @PathVariable UUID id) {
        sponsoring.withdraw(caller, id);
        return Reply.seeOther("/" + lang.tag() + "/sponsoring", "accounts.sponsoring.withdrawn");
    }

    private SponsoringPage page(Lang lang, Caller caller, String whom, String reason, Map<String, String> problems) {
        if (!sponsoring.may(caller)) {
            throw new Forbidden("sponsoring");
        }
        var told = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> told.put(field, messages.in(lang, key)));
        var own = identities.by(caller.person().orElseThrow());
        var all = caller.is(Role.OPERATOR) ? identities.sponsored() : List.<Word>of();
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        return new SponsoringPage(
                messages.in(lang, "accounts.sponsoring.title"),
                whom,
                reason,
                Mistakes.of(told),
                today,
                today.plusDays(Sponsored.HOLDS.toDays()),
                own,
                sponsoring.asked(caller),
                all,
                centres.of(caller).flatMap(_ -> caller.actingFor()).map(Caller.Organisation::name),
                names.of(Stream.concat(own.stream(), all.stream()).toList(), lang));
    }
}
