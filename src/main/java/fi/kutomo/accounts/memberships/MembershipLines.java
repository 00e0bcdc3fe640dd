package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Memberships with the names that pages show. */
@Component
public class MembershipLines {

    private final MembershipStore memberships;
    private final Organisations organisations;
    private final PersonStore people;
    private final Messages messages;

    MembershipLines(MembershipStore memberships, Organisations organisations, PersonStore people, Messages messages) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
    }

    /** The whole history of one person. */
    public List<MembershipLine> of(UUID person, Lang lang) {
        return lines(memberships.of(person), lang);
    }

    /** Public organisations to which these people belong now, by person. */
    public Map<UUID, List<Organisation>> confirmed(Collection<UUID> people, Lang lang) {
        var running = memberships.running(people);
        var known = organisations.find(running.stream().map(Membership::organisation).collect(Collectors.toSet()), lang);
        return running.stream()
                .filter(each -> known.containsKey(each.organisation()))
                .collect(Collectors.groupingBy(
                        Membership::person, Collectors.mapping(each -> known.get(each.organisation()), Collectors.toList())));
    }

    List<MembershipLine> lines(List<Membership> all, Lang lang) {
        var known = organisations.find(all.stream().map(Membership::organisation).collect(Collectors.toSet()), lang);
        var names = people.namesAtWork(all.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.person()), each.confirmedBy().stream()))
                .collect(Collectors.toSet()));
        return all.stream()
                .map(each -> new MembershipLine(
                        each,
                        Optional.ofNullable(known.get(each.organisation()))
                                .map(Organisation::name)
                                .orElseGet(() -> messages.in(lang, "accounts.memberships.unknown")),
                        Optional.ofNullable(known.get(each.organisation())).map(Organisation::path),
                        names.getOrDefault(each.person(), ""),
                        each.confirmedBy().map(by -> names.getOrDefault(by, "")).orElse("")))
                .toList();
    }
}
