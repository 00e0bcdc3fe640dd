package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Actors that are shown, in an export. People stay: their consent is to this site. */
@Component
class ActorPortable implements Portable {

    private final ActorCards cards;

    ActorPortable(ActorCards cards) {
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Actor.WORD, "ecosystem.actor").where("r.kind <> 'PERSON' and r.state = 'SHOWN'");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        cards.show(ids);
    }
}
