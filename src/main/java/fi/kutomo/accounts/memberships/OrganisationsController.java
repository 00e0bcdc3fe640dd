package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own organisations, the choice of acting for one, and a contact person's word on others. */
@Controller
@Access(Access.Level.MEMBER)
class OrganisationsController {

    private static final int MOST = 20;

    private final MembershipStore memberships;
    private final MembershipLines lines;
    private final Joining joining;
    private final Acting acting;
    private final Organisations organisations;
    private final Messages messages;

    OrganisationsController(
            MembershipStore memberships,
            MembershipLines lines,
            Joining joining,
            Acting acting,
            Organisations organisations,
            Messages messages) {
        this.memberships = memberships;
        this.lines = lines;
        this.joining = joining;
        this.acting = acting;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping("/{lang}/account/organisations")
    OrganisationsPage show(Lang lang, Caller caller, @RequestParam(defaultValue = "") String q) {
        var self = self(caller);
        var own = lines.of(self, lang);
        var others = lines.lines(memberships.under(self), lang);
        return new OrganisationsPage(
                messages.in(lang, "accounts.memberships.title"),
                caller.actingFor().map(Caller.Organisation::id),
                own.stream().filter(line -> line.membership().endedAt().isEmpty()).toList(),
                own.stream().filter(line -> line.membership().endedAt().isPresent()).toList(),
                others.stream().filter(line -> line.membership().waiting()).toList(),
                others.stream().filter(line -> line.membership().running()).toList(),
                q.strip(),
                q.strip().length() < 2 ? List.of() : organisations.like(q.strip(), lang, MOST));
    }

    @PostMapping("/{lang}/account/organisations")
    Reply create(
            Lang lang,
            Caller caller,
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String contact) {
        var confirmed = joining.ask(organisation, position, contact.equals("yes"), caller);
        return back(lang, confirmed ? "accounts.memberships.confirmedAtOnce" : "accounts.memberships.asked");
    }

    @PostMapping("/{lang}/account/organisations/{id}/end")
    Reply delete(Lang lang, Caller caller, @PathVariable UUID id) {
        joining.end(id, caller);
        return back(lang, "accounts.memberships.ended");
    }

    @PostMapping("/{lang}/account/organisations/{id}/confirmation")
    Reply confirm(Lang lang, Caller caller, @PathVariable UUID id) {
        joining.confirm(id, caller);
        return back(lang, "accounts.memberships.confirmed");
    }

    @PostMapping("/{lang}/account/organisations/{id}/contact")
    Reply makeContact(Lang lang, Caller caller, @PathVariable UUID id) {
        joining.makeContact(id, caller);
        return back(lang, "accounts.memberships.contactMade");
    }

    /** Chooses for whom the person acts from now on; an empty choice means: only for him- or herself. */
    @PostMapping("/{lang}/account/acting")
    Reply act(Lang lang, Caller caller, @RequestParam(defaultValue = "") String organisation, HttpServletRequest request) {
        var session = request.getSession();
        if (organisation.isEmpty()) {
            acting.stop(session);
            return back(lang, "accounts.memberships.actingStopped");
        }
        if (!organisation.matches("[0-9a-f-]{36}") || !acting.choose(session, self(caller), UUID.fromString(organisation))) {
            throw new NotFound("membership");
        }
        return back(lang, "accounts.memberships.actingBegun");
    }

    private static Reply back(Lang lang, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/account/organisations", messageKey);
    }

    private static UUID self(Caller caller) {
        return caller.person().orElseThrow(() -> new Forbidden("organisations"));
    }
}
