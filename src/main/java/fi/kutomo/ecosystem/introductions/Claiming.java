package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.ecosystem.ties.Tying;
import fi.kutomo.platform.kernel.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a side that works with the other state it as a tie. Whoever has no account cannot give its actor's word on one. */
@Component
class Claiming {

    /** Co-operation on the ladder of strength: they do things together, each on its own account. */
    private static final int COOPERATION = 2;

    private final Tying tying;
    private final Speaking speaking;
    private final Sights sights;

    Claiming(Tying tying, Speaking speaking, Sights sights) {
        this.tying = tying;
        this.speaking = speaking;
        this.sights = sights;
    }

    Optional<UUID> claim(Introduction introduction, Side side, Scope reach, Caller caller) {
        var own = speaking.actor(side);
        var other = speaking.actor(introduction.other(side));
        var speaks = side.actor().filter(sights.own(caller)::contains).isPresent();
        if (!speaks || own.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(tying.claim(
                new Tying.Claim(own.get(), other.get(), TieKind.WORKS_WITH, false, COOPERATION, reach, Optional.empty(), Optional.empty(), ""), caller)
                .id());
    }
}
