package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    WeavingRules(Weavers weavers, Sights sights, People people) {
        this.weavers = weavers;
        this.sights = sights;
        this.people = people;
    }

    /**
     * By what somebody may be concerned.
     *
     * @param own actors for which the person speaks
     * @param email where the person reads mail: an address can be asked without anybody knowing whose it is
     */
    public record Concern(Optional<UUID> person, Set<UUID> own, Optional<String> email) {

        boolean in(Introduction introduction) {
            return introduction.sides().stream().anyMatch(this::in);
        }

        private boolean in(Side side) {
            var contact = side.contact();
            return side.actor().filter(own::contains).isPresent()
                    || contact.person().isPresent() && contact.person().equals(person)
                    || in(contact);
        }

        boolean in(Contact contact) {
            return email.isPresent() && contact.email().filter(email.get()::equalsIgnoreCase).isPresent();
        }
    }

    public Concern concern(Caller caller) {
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

    /** Own ones, and those of the regions in which the caller weaves. */
    public boolean sees(Caller caller, Introduction introduction) {
        return sees(caller, introduction, concern(caller));
    }

    /** The same when it is known already what could concern the caller. */
    public boolean sees(Caller caller, Introduction introduction, Concern concern) {
        return realm(caller)
                        .filter(realm -> leads(caller, introduction) || realm.covers(introduction.regions()))
                        .isPresent()
                && !concern.in(introduction);
    }

    /** Whether a person who might lead it is neither asked in it nor speaks for one of the two. */
    boolean unconcerned(UUID person, Introduction introduction) {
        var self = new Caller(Optional.of(person), "", Set.of(Role.MEMBER), Lang.FI);
        return !concern(self).in(introduction);
    }

    public void requireSee(Caller caller, Introduction introduction) {
        if (!sees(caller, introduction)) {
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

    /** Whether nobody leads it who could. */
    public boolean orphaned(Introduction introduction) {
        return introduction.weaver().flatMap(weavers::realm).isEmpty();
    }
}
