package fi.kutomo.accounts.memberships;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For which organisation a person acts in this session. It ends with the membership, with the choice, and with the session. */
@Component
public class Acting {

    private static final String KEY = "kutomo.actingFor";

    private final MembershipStore memberships;
    private final Organisations organisations;

    Acting(MembershipStore memberships, Organisations organisations) {
        this.memberships = memberships;
        this.organisations = organisations;
    }

    /** The organisation chosen in this session, if the person still belongs to it. */
    public Optional<Caller.Organisation> of(HttpSession session, UUID person, Lang lang) {
        return Optional.ofNullable(session.getAttribute(KEY))
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .filter(organisation -> memberships.running(person, organisation).isPresent())
                .flatMap(organisation -> Optional.ofNullable(organisations.find(List.of(organisation), lang).get(organisation)))
                .map(known -> new Caller.Organisation(known.id(), known.name()));
    }

    /** Chooses; only an organisation to which the person belongs can be chosen. */
    boolean choose(HttpSession session, UUID person, UUID organisation) {
        if (memberships.running(person, organisation).isEmpty()) {
            return false;
        }
        session.setAttribute(KEY, organisation);
        return true;
    }

    void stop(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
