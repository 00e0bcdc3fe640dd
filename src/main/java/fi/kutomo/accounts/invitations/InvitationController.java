package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads: to registration, or for somebody who is here already, to accepting. */
@Controller
@RequestMapping("/{lang}/invitation")
class InvitationController {

    private final Invitations invitations;
    private final Inviting inviting;
    private final PersonStore people;
    private final Topics topics;
    private final Messages messages;

    InvitationController(Invitations invitations, Inviting inviting, PersonStore people, Topics topics, Messages messages) {
        this.invitations = invitations;
        this.inviting = inviting;
        this.people = people;
        this.topics = topics;
        this.messages = messages;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping
    InvitationPage show(Lang lang, Caller caller, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        // The token stands in the address: no other page is told it
        response.setHeader("Referrer-Policy", "no-referrer");
        var found = invitations.open(token);
        var inviter = found.flatMap(Invitation::invitedBy).flatMap(by -> Optional.ofNullable(people.namesAtWork(List.of(by)).get(by)));
        var place = found.map(each -> each.scope().key()).filter(key -> !key.isEmpty());
        return new InvitationPage(
                messages.in(lang, "accounts.invitations.page.title"),
                token,
                found,
                inviter.orElse(""),
                place.map(key -> topics.names(List.of(key), lang).getOrDefault(key, "")).orElse(""),
                found.isPresent()
                        && caller.person()
                                .flatMap(people::find)
                                .filter(person -> person.verified() && person.email().equalsIgnoreCase(found.get().email()))
                                .isPresent());
    }

    @Access(Access.Level.MEMBER)
    @PostMapping
    Reply accept(Lang lang, Caller caller, @RequestParam(defaultValue = "") String token) {
        var person = caller.person().flatMap(people::find).orElseThrow(() -> new Forbidden("accept an invitation"));
        inviting.accept(token, person, caller);
        return Reply.seeOther("/" + lang.tag() + "/account/roles", "accounts.invitations.accepted");
    }
}
