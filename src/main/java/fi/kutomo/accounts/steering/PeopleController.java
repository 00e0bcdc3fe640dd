package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.roles.Proposal;
import fi.kutomo.accounts.roles.ProposalStore;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operators' list of people. */
@Controller
@Access(Access.Level.OPERATOR)
class PeopleController {

    private final PeopleQuery query;
    private final ProposalStore proposals;
    private final PersonStore people;
    private final Looking looking;
    private final Messages messages;

    PeopleController(PeopleQuery query, ProposalStore proposals, PersonStore people, Looking looking, Messages messages) {
        this.query = query;
        this.proposals = proposals;
        this.people = people;
        this.looking = looking;
        this.messages = messages;
    }

    @GetMapping("/{lang}/operations/people")
    PeoplePage list(
            Lang lang,
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        var asked = new PeopleQuery.Asked(q.strip(), role, level, state);
        var found = query.find(asked, Math.clamp(page, 1, 10_000));
        if (asked.q().contains("@")) {
            // Whoever asks by address learns that the address has an account: that is a look-up like any other
            looking.found(found.items().stream().map(PersonLine::id).toList(), caller);
        }
        var base = Ui.url("operations/people") + "?q=" + Ui.encode(asked.q()) + "&role=" + Ui.encode(role) + "&level=" + Ui.encode(level)
                + "&state=" + Ui.encode(state);
        return new PeoplePage(
                messages.in(lang, "accounts.steering.people.title"),
                trail(lang),
                asked.q(),
                options(lang, "accounts.role.", role, RoleRules.granted().stream().map(Enum::name).toList()),
                options(lang, "accounts.steering.level.", level, List.of("identified", "registered")),
                options(lang, "accounts.steering.state.", state, List.of("active", "suspended", "unverified")),
                found,
                new Pager(found.number(), found.pages(), base),
                waiting());
    }

    private List<Crumb> trail(Lang lang) {
        return List.of(new Crumb(messages.in(lang, "platform.operations.title"), "operations"));
    }

    private List<Option> options(Lang lang, String keys, String chosen, List<String> words) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.in(lang, "accounts.steering.any"), chosen.isEmpty())),
                        words.stream().map(word -> Option.of(word, messages.in(lang, keys + word), word.equals(chosen))))
                .toList();
    }

    private List<PeoplePage.Waiting> waiting() {
        var open = proposals.waiting();
        var names = people.namesAtWork(open.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.person()), each.proposedBy().stream()))
                .collect(Collectors.toSet()));
        return open.stream()
                .map(each -> new PeoplePage.Waiting(
                        each.person(),
                        names.getOrDefault(each.person(), ""),
                        each.role().name(),
                        Optional.of(each).flatMap(Proposal::proposedBy).map(by -> names.getOrDefault(by, "")).orElse("")))
                .toList();
    }
}
