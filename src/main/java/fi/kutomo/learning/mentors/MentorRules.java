package fi.kutomo.learning.mentors;

import fi.kutomo.learning.offers.OfferRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Requests and pairings are seen by those whom they concern, and by editors and weavers; to everybody else they are not there. */
@Component
class MentorRules {

    private final PairingStore pairings;

    MentorRules(PairingStore pairings) {
        this.pairings = pairings;
    }

    Request requireSee(Optional<Request> request, Caller caller) {
        return request.filter(each -> isOf(each, caller) || OfferRules.tends(caller) || asked(each, caller)).orElseThrow(() -> new NotFound("request"));
    }

    /** What only who made it does. */
    Request requireOwn(Optional<Request> request, Caller caller) {
        return request.filter(each -> isOf(each, caller)).orElseThrow(() -> new NotFound("request"));
    }

    boolean isOf(Request request, Caller caller) {
        return caller.is(Role.MEMBER) && caller.person().filter(request.person()::equals).isPresent();
    }

    /** A mentor who was asked and has not said no. */
    private boolean asked(Request request, Caller caller) {
        return caller.is(Role.MEMBER)
                && caller.person().filter(person -> pairings.ofRequest(request.id()).stream().anyMatch(each -> each.alive() && each.mentor().equals(person))).isPresent();
    }

    /** One of the two. */
    Pairing requireOne(Optional<Pairing> pairing, Caller caller) {
        return pairing.filter(each -> caller.is(Role.MEMBER) && caller.person().filter(each::isOf).isPresent()).orElseThrow(() -> new NotFound("pairing"));
    }
}
