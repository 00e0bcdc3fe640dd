package fi.kutomo.learning.offers;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.OwnNeeds;
import fi.kutomo.learning.offers.Offer.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may write offers and who sees them. Editors and weavers keep all; whoever speaks for an actor keeps that actor's. What belongs to
 * an actor that is not public, nobody else sees.
 */
@Component
public class OfferRules {

    private final OwnNeeds actors;
    private final Catalogue catalogue;

    OfferRules(OwnNeeds actors, Catalogue catalogue) {
        this.actors = actors;
        this.catalogue = catalogue;
    }

    /** Keeps the offers of everybody. */
    public static boolean tends(Caller caller) {
        return caller.is(Role.EDITOR) || caller.is(Role.WEAVER);
    }

    /** Actors for which the caller may write offers. */
    List<OwnNeeds.Own> own(Caller caller) {
        return caller.is(Role.MEMBER) ? actors.of(caller) : List.of();
    }

    Set<UUID> ownPages(Caller caller) {
        return own(caller).stream().map(each -> each.page().id()).collect(Collectors.toSet());
    }

    public boolean writes(Caller caller) {
        return tends(caller) || !own(caller).isEmpty();
    }

    void requireWrite(Caller caller) {
        if (!writes(caller)) {
            throw new Forbidden("write offers");
        }
    }

    /** Those of these offers of which the reader may know, in their order. */
    public List<Look> looks(List<Offer> offers, Caller caller) {
        var pages = offers.stream().flatMap(offer -> offer.plan().owner().page().stream()).collect(Collectors.toSet());
        var owners = pages.isEmpty() ? Map.<UUID, Card>of() : catalogue.find(pages);
        var own = pages.isEmpty() || tends(caller) ? Set.<UUID>of() : ownPages(caller);
        return offers.stream().map(offer -> look(offer, caller, own, owners)).filter(OfferRules::seen).toList();
    }

    private static Look look(Offer offer, Caller caller, Collection<UUID> own, Map<UUID, Card> owners) {
        var page = offer.plan().owner().page();
        return new Look(offer, caller, tends(caller) || page.filter(own::contains).isPresent(), page.flatMap(id -> Optional.ofNullable(owners.get(id))));
    }

    private static boolean seen(Look look) {
        return look.keeps() || look.offer().state() != State.DRAFT && shown(look);
    }

    /** Whether everybody may know who offers it. */
    static boolean shown(Look look) {
        return look.offer().plan().owner().page().isEmpty() || look.owner().isPresent();
    }

    public Look requireSee(Optional<Offer> offer, Caller caller) {
        return looks(offer.stream().toList(), caller).stream().findFirst().orElseThrow(() -> new NotFound("offer"));
    }

    public Look requireKeep(Optional<Offer> offer, Caller caller) {
        var look = requireSee(offer, caller);
        if (!look.keeps()) {
            throw new Forbidden("keep the offer");
        }
        return look;
    }
}
