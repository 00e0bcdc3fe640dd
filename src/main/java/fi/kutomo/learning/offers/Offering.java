package fi.kutomo.learning.offers;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.learning.offers.Offer.Plan;
import fi.kutomo.learning.offers.Offer.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Writes an offer, publishes it, and ends it. */
@Workflow
public class Offering {

    private final OfferStore offers;
    private final OfferRules rules;
    private final OfferCards cards;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    Offering(OfferStore offers, OfferRules rules, OfferCards cards, Catalogue catalogue, AuditLog audit, Clock clock) {
        this.offers = offers;
        this.rules = rules;
        this.cards = cards;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a draft.
     *
     * @return its path below the language prefix
     */
    public String draft(Plan plan, Caller caller) {
        rules.requireWrite(caller);
        requireOwner(plan, caller);
        Planned.requireSound(plan);
        var id = Ids.next();
        var path = catalogue.reservePath(id, Offer.PLURAL, plan.title().in(Lang.FI));
        offers.insert(id, path.substring(path.lastIndexOf('/') + 1), plan, clock.instant(), caller.person());
        audit.record(caller, "offer.drafted", new Ref(Offer.WORD, id));
        return path;
    }

    public void change(UUID id, int readVersion, Plan plan, Caller caller) {
        var before = kept(id, caller);
        if (!plan.owner().equals(before.plan().owner())) {
            requireOwner(plan, caller);
        }
        Planned.requireSound(plan);
        offers.change(id, readVersion, plan, clock.instant());
        cards.show(id);
        audit.record(caller, "offer.changed", before.ref());
    }

    /** Also takes up again what was ended. */
    public void publish(UUID id, Caller caller) {
        var before = kept(id, caller);
        if (before.open()) {
            throw elsewhere();
        }
        Planned.requireReady(before.plan());
        offers.stand(id, State.OPEN, clock.instant());
        cards.show(id);
        audit.record(caller, "offer.published", before.ref());
    }

    public void end(UUID id, Caller caller) {
        var before = kept(id, caller);
        if (!before.open()) {
            throw elsewhere();
        }
        offers.stand(id, State.ENDED, clock.instant());
        cards.show(id);
        audit.record(caller, "offer.ended", before.ref());
    }

    /** A draft goes as if it had never been. */
    public void discard(UUID id, Caller caller) {
        var before = kept(id, caller);
        if (before.state() != State.DRAFT) {
            throw elsewhere();
        }
        offers.delete(id);
        audit.record(caller, "offer.discarded", before.ref());
    }

    private Offer kept(UUID id, Caller caller) {
        return rules.requireKeep(Optional.of(offers.lock(id)), caller).offer();
    }

    private void requireOwner(Plan plan, Caller caller) {
        if (!OfferRules.tends(caller) && plan.owner().page().filter(rules.ownPages(caller)::contains).isEmpty()) {
            throw new Forbidden("write offers of that owner");
        }
    }

    /** Somebody else was faster, or the page is old. */
    private static Refused elsewhere() {
        return new Refused("learning.words.refused.elsewhere");
    }
}
