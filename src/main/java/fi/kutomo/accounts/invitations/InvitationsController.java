package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.accounts.signin.Rates;
import fi.kutomo.accounts.teams.TeamOptions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invitations for operators. */
@Controller
@RequestMapping("/{lang}/operations/invitations")
@Access(Access.Level.OPERATOR)
class InvitationsController {

    private final InvitationStore store;
    private final Inviting inviting;
    private final PersonStore people;
    private final TeamOptions teams;
    private final Topics topics;
    private final Limits limits;
    private final Messages messages;
    private final Clock clock;

    InvitationsController(
            InvitationStore store,
            Inviting inviting,
            PersonStore people,
            TeamOptions teams,
            Topics topics,
            Limits limits,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.inviting = inviting;
        this.people = people;
        this.teams = teams;
        this.topics = topics;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    InvitationsPage list(Lang lang, @RequestParam(defaultValue = "1") int page) {
        return page(lang, InviteForm.EMPTY, Mistakes.none(), Math.clamp(page, 1, 10_000));
    }

    @PostMapping
    Reply create(Lang lang, Caller caller, InviteForm form, HttpServletResponse response) {
        var mistakes = mistakes(form, lang);
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, form, mistakes, 1), 422);
        }
        for (var address : form.parsed()) {
            try {
                limits.take(Rates.INVITED, address);
                limits.take(Rates.INVITING, caller.person().map(UUID::toString).orElse(""));
            } catch (TooMany enough) {
                response.setHeader("Retry-After", String.valueOf(enough.seconds()));
                var wait = mistakes.and("addresses", messages.in(lang, "accounts.invitations.wrong.often", address, enough.minutes()));
                return Reply.of(page(lang, form, wait, 1), 429);
            }
        }
        try {
            inviting.invite(form.parsed(), form.offer(), Ui.absolute(""), caller);
        } catch (Refused no) {
            return Reply.of(page(lang, form, mistakes.and("team", messages.in(lang, no.messageKey())), 1), 422);
        }
        return back(lang, "accounts.invitations.sent");
    }

    @PostMapping("/{id}/withdrawal")
    Reply withdraw(Lang lang, Caller caller, @PathVariable UUID id) {
        inviting.withdraw(id, caller);
        return back(lang, "accounts.invitations.withdrawn");
    }

    /** Nothing is sent while one line of the list is wrong or names somebody who is here already. */
    private Mistakes mistakes(InviteForm form, Lang lang) {
        var all = new ArrayList<Mistake>();
        form.problems(clock.instant())
                .forEach((field, key) -> all.add(new Mistake(field, messages.in(lang, key, InviteForm.MOST))));
        if (!form.wrong().isEmpty()) {
            all.add(new Mistake("addresses", messages.in(lang, "accounts.invitations.wrong.address", String.join(", ", form.wrong()))));
        } else if (form.parsed().size() <= InviteForm.MOST) {
            var here = form.parsed().stream().filter(address -> people.byEmail(address).isPresent()).toList();
            if (!here.isEmpty()) {
                all.add(new Mistake("addresses", messages.in(lang, "accounts.invitations.wrong.here", String.join(", ", here))));
            }
        }
        return new Mistakes(List.copyOf(all));
    }

    private InvitationsPage page(Lang lang, InviteForm form, Mistakes mistakes, int number) {
        var found = store.list(number);
        var names = people.namesAtWork(found.items().stream().flatMap(each -> each.invitedBy().stream()).toList());
        var places = topics.names(found.items().stream().map(each -> each.scope().key()).filter(key -> !key.isEmpty()).toList(), lang);
        return new InvitationsPage(
                messages.in(lang, "accounts.invitations.title"),
                List.of(new Crumb(messages.in(lang, "platform.operations.title"), "operations")),
                form,
                Lang.ALL.stream().map(each -> Option.of(each.tag(), each.ownName(), each.tag().equals(form.letterLang()))).toList(),
                Stream.concat(
                                Stream.of(Option.of("", messages.in(lang, "accounts.invitations.member"), form.role().isEmpty())),
                                RoleRules.ofOne().stream().map(role -> Option.of(
                                        role.name(), messages.in(lang, "accounts.role." + role.name()), role.name().equals(form.role()))))
                        .toList(),
                Stream.concat(
                                Stream.of(Option.of("", messages.in(lang, "accounts.roles.everywhere"), form.region().isEmpty())),
                                topics.regions(lang).stream()
                                        .map(region -> Option.of(region.key(), region.name(), region.key().equals(form.region()))))
                        .toList(),
                teams.all(lang, form.team()),
                mistakes,
                found.items().stream()
                        .map(each -> new InvitationsPage.Line(
                                each,
                                each.state(clock.instant()),
                                places.getOrDefault(each.scope().key(), ""),
                                each.invitedBy().map(by -> names.getOrDefault(by, "")).orElse("")))
                        .toList(),
                new Pager(found.number(), found.pages(), Ui.url("operations/invitations")));
    }

    private static Reply back(Lang lang, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/operations/invitations", messageKey);
    }
}
