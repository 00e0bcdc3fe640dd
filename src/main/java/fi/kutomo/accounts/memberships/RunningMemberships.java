package fi.kutomo.accounts.memberships;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fi.kutomo.accounts.Memberships;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The memberships of people, for other modules. */
@Component
class RunningMemberships implements Memberships {

    private final MembershipStore memberships;

    RunningMemberships(MembershipStore memberships) {
        this.memberships = memberships;
    }

    @Override
    public Map<UUID, Set<UUID>> running(Collection<UUID> people) {
        return memberships.running(people).stream().collect(groupingBy(Membership::person, mapping(Membership::organisation, toSet())));
    }

    @Override
    public Map<UUID, List<UUID>> members(Collection<UUID> organisations) {
        return memberships.members(organisations);
    }
}
