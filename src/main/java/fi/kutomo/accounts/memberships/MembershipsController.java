package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.accounts.identity.PartnerCentres;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Memberships for operators: requests where an organisation has no contact person yet, the domains of organisations, and the partner centres. */
@Controller
@RequestMapping("/{lang}/operations/memberships")
@Access(Access.Level.OPERATOR)
class MembershipsController {

    private static final int MOST = 20;

    private final MembershipStore memberships;
    private final MembershipLines lines;
    private final Joining joining;
    private final PartnerCentres centres;
    private final Organisations organisations;
    private final Messages messages;

    MembershipsController(
            MembershipStore memberships,
            MembershipLines lines,
            Joining joining,
            PartnerCentres centres,
            Organisations organisations,
            Messages messages) {
        this.memberships = memberships;
        this.lines = lines;
        this.joining = joining;
        this.centres = centres;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping
    MembershipsPage list(Lang lang, @RequestParam(defaultValue = "") String q) {
        var domains = memberships.domains();
        var partners = centres.all();
        var asked = Stream.concat(domains.stream().map(MembershipStore.Domain::organisation), partners.stream()).collect(Collectors.toSet());
        var known = organisations.find(asked, lang);
        Function<UUID, String> name = id -> Optional.ofNullable(known.get(id))
                .map(Organisations.Organisation::name)
                .orElseGet(() -> messages.in(lang, "accounts.memberships.unknown"));
        return new MembershipsPage(
                messages.in(lang, "accounts.memberships.operations.title"),
                List.of(new Crumb(messages.in(lang, "platform.operations.title"), "operations")),
                lines.lines(memberships.waiting(), lang),
                domains.stream()
                        .map(each -> new MembershipsPage.Owned(each.id(), each.domain(), name.apply(each.organisation())))
                        .toList(),
                partners.stream().map(each -> new MembershipsPage.Centre(each, name.apply(each))).toList(),
                q.strip(),
                q.strip().length() < 2 ? List.of() : organisations.like(q.strip(), lang, MOST));
    }

    @PostMapping("/{id}/confirmation")
    Reply confirm(Lang lang, Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String contact) {
        joining.confirm(id, caller);
        if (contact.equals("yes")) {
            joining.makeContact(id, caller);
        }
        return back(lang, "accounts.memberships.confirmed");
    }

    @PostMapping("/{id}/end")
    Reply end(Lang lang, Caller caller, @PathVariable UUID id) {
        joining.end(id, caller);
        return back(lang, "accounts.memberships.ended");
    }

    @PostMapping("/domains")
    Reply addDomain(Lang lang, Caller caller, @RequestParam UUID organisation, @RequestParam(defaultValue = "") String domain) {
        joining.addDomain(organisation, domain, caller);
        return back(lang, "accounts.memberships.domainAdded");
    }

    @PostMapping("/domains/{id}/removal")
    Reply removeDomain(Lang lang, Caller caller, @PathVariable UUID id) {
        joining.removeDomain(id, caller);
        return back(lang, "accounts.memberships.domainRemoved");
    }

    @PostMapping("/centres")
    Reply markCentre(Lang lang, Caller caller, @RequestParam UUID organisation) {
        centres.mark(organisation, caller);
        return back(lang, "accounts.memberships.centreMarked");
    }

    @PostMapping("/centres/{id}/removal")
    Reply unmarkCentre(Lang lang, Caller caller, @PathVariable UUID id) {
        centres.unmark(id, caller);
        return back(lang, "accounts.memberships.centreUnmarked");
    }

    private static Reply back(Lang lang, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/operations/memberships", messageKey);
    }
}
