package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.roles.Granting;
import fi.kutomo.accounts.signin.Sessions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person for operators: roles, suspension, what is known of who it is. */
@Controller
@RequestMapping("/{lang}/operations/people/{id}")
@Access(Access.Level.OPERATOR)
class PersonController {

    private final PersonStore people;
    private final PersonPages pages;
    private final Looking looking;
    private final Granting granting;
    private final Suspending suspending;
    private final Sessions sessions;
    private final Clock clock;

    PersonController(
            PersonStore people,
            PersonPages pages,
            Looking looking,
            Granting granting,
            Suspending suspending,
            Sessions sessions,
            Clock clock) {
        this.people = people;
        this.pages = pages;
        this.looking = looking;
        this.granting = granting;
        this.suspending = suspending;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    PersonPage show(Lang lang, Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        var person = person(id);
        looking.opened(id, caller);
        return page(person, caller, lang, request, GrantForm.EMPTY, SuspensionForm.EMPTY, Map.of());
    }

    @PostMapping("/roles")
    Reply grant(Lang lang, Caller caller, @PathVariable UUID id, GrantForm form, HttpServletRequest request) {
        var person = person(id);
        if (!sessions.confirmedLately(request)) {
            return confirm(lang, id);
        }
        var problems = form.problems(clock.instant());
        if (!problems.isEmpty()) {
            return Reply.of(page(person, caller, lang, request, form, SuspensionForm.EMPTY, problems), 422);
        }
        var outcome = granting.grant(id, form.wish(), caller);
        return back(lang, id, outcome == Granting.Outcome.GRANTED ? "accounts.steering.granted" : "accounts.steering.proposed");
    }

    @PostMapping("/roles/{grant}/end")
    Reply end(
            Lang lang,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return confirm(lang, id);
        }
        granting.end(id, grant, reason, caller);
        return back(lang, id, "accounts.steering.ended");
    }

    @PostMapping("/proposals/{proposal}")
    Reply decide(
            Lang lang,
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "") String decision,
            HttpServletRequest request) {
        if (!sessions.confirmedLately(request)) {
            return confirm(lang, id);
        }
        if (decision.equals("confirm")) {
            granting.confirm(proposal, caller);
            return back(lang, id, "accounts.steering.granted");
        }
        granting.decline(proposal, caller);
        return back(lang, id, "accounts.steering.declined");
    }

    @PostMapping("/suspension")
    Reply suspend(Lang lang, Caller caller, @PathVariable UUID id, SuspensionForm form, HttpServletRequest request) {
        var person = person(id);
        if (!sessions.confirmedLately(request)) {
            return confirm(lang, id);
        }
        var problems = form.problems(clock.instant());
        if (!problems.isEmpty()) {
            return Reply.of(page(person, caller, lang, request, GrantForm.EMPTY, form, problems), 422);
        }
        suspending.suspend(id, form.until(), form.statement(), caller);
        return back(lang, id, "accounts.steering.suspended");
    }

    @PostMapping("/suspension/end")
    Reply restore(Lang lang, Caller caller, @PathVariable UUID id) {
        suspending.restore(id, caller);
        return back(lang, id, "accounts.steering.restored");
    }

    private PersonPage page(
            Person person,
            Caller caller,
            Lang lang,
            HttpServletRequest request,
            GrantForm grant,
            SuspensionForm form,
            Map<String, String> problems) {
        return pages.page(person, caller, lang, sessions.of(person.id(), request).size(), grant, form, problems);
    }

    private Person person(UUID id) {
        return people.find(id).orElseThrow(() -> new NotFound("person"));
    }

    /** Acts that give or take power ask the operator to prove once more to be there. */
    private static Reply confirm(Lang lang, UUID id) {
        return Reply.seeOther("/" + lang.tag() + "/account/confirm?next=/" + lang.tag() + "/operations/people/" + id);
    }

    private static Reply back(Lang lang, UUID id, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/operations/people/" + id, messageKey);
    }
}
