package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Networks in an export. Organisations and authorities become actors there from what is published, and people stay: they agreed to this site. */
@Component
class ActorPortable implements Portable {

    private final ActorCards cards;

    ActorPortable(ActorCards cards) {
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Actor.WORD, "ecosystem.actor").where("r.kind = 'NETWORK' and r.state = 'SHOWN'");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        cards.show(ids);
    }
}
