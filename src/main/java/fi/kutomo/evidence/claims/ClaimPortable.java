package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.ClaimChanged;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.platform.announce.Announcements;
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
    private final Announcements announcements;

    ClaimPortable(ClaimStore store, ClaimCards cards, Announcements announcements) {
        this.store = store;
        this.cards = cards;
        this.announcements = announcements;
    }

    @Override
    public Kind kind() {
        return Kind.of(Claim.KIND, "evidence.claim").with("evidence.claim_study");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var claims = store.find(ids);
        cards.show(claims);
        claims.stream().filter(claim -> claim.state() != StudyState.DRAFT).forEach(claim -> announcements.announce(new ClaimChanged(claim.id())));
    }
}
