package fi.kutomo.evidence.claims;

import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Claims in an export, under their own numbers. */
@Component
class ClaimPortable implements Portable {

    private final ClaimStore store;
    private final ClaimCards cards;

    ClaimPortable(ClaimStore store, ClaimCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @Override
    public Kind kind() {
        return Kind.of(Claim.KIND, "evidence.claim").with("evidence.claim_study");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        cards.show(store.find(ids));
    }
}
