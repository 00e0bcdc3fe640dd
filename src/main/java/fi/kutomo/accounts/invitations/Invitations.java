package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.signin.Tokens;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers whether somebody who comes was invited: for registration, which is open to those also where it is closed to others. */
@Component
public class Invitations {

    private final InvitationStore store;
    private final Clock clock;

    Invitations(InvitationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The invitation behind this token, if it can still be accepted. */
    public Optional<Invitation> open(String token) {
        return token.isEmpty()
                ? Optional.empty()
                : store.behind(Tokens.hash(token)).filter(found -> found.state(clock.instant()) == Invitation.State.OPEN);
    }
}
