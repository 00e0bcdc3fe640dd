package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.memberships.MembershipLines;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.roles.ProposalStore;
import fi.kutomo.accounts.roles.RoleLines;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.accounts.teams.Team;
import fi.kutomo.accounts.teams.TeamOptions;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what operators see of one person. */
@Component
class PersonPages {

    private final PersonStore people;
    private final AttestationStore attestations;
    private final ProposalStore proposals;
    private final RoleLines roles;
    private final MembershipLines memberships;
    private final TeamOptions teams;
    private final Topics topics;
    private final SuspensionQuery suspensions;
    private final Messages messages;
    private final Clock clock;

    PersonPages(
            PersonStore people,
            AttestationStore attestations,
            ProposalStore proposals,
            RoleLines roles,
            MembershipLines memberships,
            TeamOptions teams,
            Topics topics,
            SuspensionQuery suspensions,
            Messages messages,
            Clock clock) {
        this.people = people;
        this.attestations = attestations;
        this.proposals = proposals;
        this.roles = roles;
        this.memberships = memberships;
        this.teams = teams;
        this.topics = topics;
        this.suspensions = suspensions;
        this.messages = messages;
        this.clock = clock;
    }

    PersonPage page(
            Person person, Caller caller, Lang lang, int sessions, GrantForm grant, SuspensionForm suspending, Map<String, String> problems) {
        var self = caller.person().filter(person.id()::equals).isPresent();
        return new PersonPage(
                person.name(),
                List.of(
                        new Crumb(messages.in(lang, "platform.operations.title"), "operations"),
                        new Crumb(messages.in(lang, "accounts.steering.people.title"), "operations/people")),
                person,
                self,
                alone(caller),
                sessions,
                attested(person.id()),
                roles.of(person.id(), lang),
                proposed(person.id(), caller),
                memberships.of(person.id(), lang),
                person.suspended() ? suspensions.reason(person.id()) : "",
                grant,
                roleOptions(lang, grant.role()),
                regionOptions(lang, grant.region()),
                teams.all(lang, grant.team()),
                suspending,
                new Mistakes(problems.entrySet().stream()
                        .map(each -> new Mistake(each.getKey(), messages.in(lang, each.getValue(), Team.LONGEST_NAME)))
                        .toList()));
    }

    /** Whether nobody else could give the second word. */
    private boolean alone(Caller caller) {
        return caller.person().map(id -> people.with(Role.OPERATOR).stream().allMatch(id::equals)).orElse(true);
    }

    private List<PersonPage.Attested> attested(UUID person) {
        var all = attestations.of(person);
        var names = people.namesAtWork(all.stream().flatMap(each -> each.sponsor().stream()).toList());
        return all.stream()
                .map(each -> new PersonPage.Attested(
                        each.level().ordinal(),
                        each.method(),
                        each.sponsor().map(id -> names.getOrDefault(id, "")).orElse(""),
                        each.givenAt(),
                        each.until()))
                .toList();
    }

    private List<PersonPage.Proposed> proposed(UUID person, Caller caller) {
        var all = proposals.waitingFor(person);
        var names = people.namesAtWork(all.stream().flatMap(each -> each.proposedBy().stream()).toList());
        return all.stream()
                .map(each -> new PersonPage.Proposed(
                        each.id(),
                        each.role().name(),
                        each.proposedBy().map(id -> names.getOrDefault(id, "")).orElse(""),
                        each.reason(),
                        each.proposedAt(),
                        each.since().filter(clock.instant()::isBefore),
                        !Set.of(person, each.proposedBy().orElse(person)).contains(caller.person().orElse(person))))
                .toList();
    }

    private List<Option> roleOptions(Lang lang, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.in(lang, "accounts.steering.choose"), chosen.isEmpty())),
                        RoleRules.granted().stream().map(role -> Option.of(
                                role.name(), messages.in(lang, "accounts.role." + role.name()), role.name().equals(chosen))))
                .toList();
    }

    private List<Option> regionOptions(Lang lang, String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", messages.in(lang, "accounts.roles.everywhere"), chosen.isEmpty())),
                        topics.regions(lang).stream().map(region -> Option.of(region.key(), region.name(), region.key().equals(chosen))))
                .toList();
    }
}
