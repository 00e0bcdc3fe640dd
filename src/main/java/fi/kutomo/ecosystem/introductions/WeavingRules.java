package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may see and lead an introduction as a weaver. Whoever is asked in it, or speaks for one of the two, does not see it from that side:
 * it names the other.
 */
@Component
public class WeavingRules {

    private final Weavers weavers;
    private final Sights sights;
    private final People people;
    private final Speaking speaking;
    private final Contacts contacts;

    WeavingRules(Weavers weavers, Sights sights, People people, Speaking speaking, Contacts contacts) {
        this.weavers = weavers;
        this.sights = sights;
        this.people = people;
        this.speaking = speaking;
        this.contacts = contacts;
    }

    /**
     * By what somebody may be concerned.
     *
     * @param own actors for which the person speaks
     * @param email where the person reads mail: an address can be asked without anybody knowing whose it is
     */
    record Concern(Optional<UUID> person, Set<UUID> own, Optional<String> email) {

        boolean in(Introduction introduction) {
            return introduction.sides().stream().anyMatch(this::in);
        }

        boolean in(Draft draft) {
            return Stream.of(draft.one(), draft.other()).anyMatch(part -> own.contains(part.actor().id()) || in(part.contact()));
        }

        private boolean in(Side side) {
            return side.actor().filter(own::contains).isPresent() || in(side.contact());
        }

        private boolean in(Contact contact) {
            return contact.person().isPresent() && contact.person().equals(person)
                    || email.isPresent() && contact.email().filter(email.get()::equalsIgnoreCase).isPresent();
        }
    }

    Concern concern(Caller caller) {
        return new Concern(
                caller.person(),
                sights.own(caller),
                caller.person().flatMap(id -> Optional.ofNullable(people.mailboxes(List.of(id)).get(id))).map(People.Mailbox::email));
    }

    public Optional<Realm> realm(Caller caller) {
        return caller.is(Role.WEAVER) ? caller.person().flatMap(weavers::realm) : Optional.empty();
    }

    public Realm requireWeave(Caller caller) {
        return realm(caller).orElseThrow(() -> new Forbidden("weave"));
    }

    /** Own ones, and those of the regions in which the caller weaves; found out once for as many as there are to look at. */
    public Predicate<Introduction> seenBy(Caller caller) {
        var realm = realm(caller);
        if (realm.isEmpty()) {
            return _ -> false;
        }
        var concern = concern(caller);
        return introduction -> (leads(caller, introduction) || realm.get().covers(introduction.regions())) && !concern.in(introduction);
    }

    /** Those of these people who might lead it: they read letters, are not asked in it and speak for neither of the two. */
    List<UUID> unconcerned(Collection<UUID> persons, Introduction introduction) {
        var voices = speaking.of(introduction.sides());
        var concerned = new HashSet<UUID>();
        var addresses = new HashSet<String>();
        for (var side : introduction.sides()) {
            side.contact().person().ifPresent(concerned::add);
            side.contact().email().map(email -> email.toLowerCase(Locale.ROOT)).ifPresent(addresses::add);
            voices.actor(side).map(contacts::of).ifPresent(concerned::addAll);
        }
        var mailboxes = people.mailboxes(persons);
        return persons.stream()
                .filter(person -> !concerned.contains(person))
                .filter(person -> Optional.ofNullable(mailboxes.get(person)).filter(box -> !addresses.contains(box.email().toLowerCase(Locale.ROOT))).isPresent())
                .toList();
    }

    public void requireSee(Caller caller, Introduction introduction) {
        if (!seenBy(caller).test(introduction)) {
            throw new NotFound("introduction " + introduction.id());
        }
    }

    /** Only who proposed it or took it over acts in it. */
    public boolean leads(Caller caller, Introduction introduction) {
        return caller.is(Role.WEAVER) && caller.person().isPresent() && introduction.weaver().equals(caller.person());
    }

    public void requireLead(Caller caller, Introduction introduction) {
        requireSee(caller, introduction);
        if (!leads(caller, introduction)) {
            throw new Forbidden("lead the introduction");
        }
    }

    /** Whether nobody leads it who could: the one who did weaves no more, or speaks for one of the two by now. */
    public boolean orphaned(Introduction introduction) {
        return !orphaned(List.of(introduction)).isEmpty();
    }

    /** The ids of those of these that nobody leads who could; found out once for all. */
    public Set<UUID> orphaned(Collection<Introduction> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var weaving = weavers.all().keySet();
        var leading = some.stream().flatMap(each -> each.weaver().stream()).filter(weaving::contains).collect(Collectors.toSet());
        var voices = speaking.of(some.stream().flatMap(each -> each.sides().stream()).toList(), leading);
        return some.stream()
                .filter(each -> each.weaver()
                        .filter(person -> leading.contains(person) && voices.reaches(person) && each.sides().stream().noneMatch(side -> voices.concerns(side, person)))
                        .isEmpty())
                .map(Introduction::id)
                .collect(Collectors.toSet());
    }
}
