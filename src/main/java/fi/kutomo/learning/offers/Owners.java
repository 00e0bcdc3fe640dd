package fi.kutomo.learning.offers;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.learning.offers.Offer.Owner;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In whose name an offer stands: what can be chosen, and how it is told. */
@Component
public class Owners {

    private static final String CENTRE = "centre";
    private static final String PARTNER = "partner";
    private static final int ALIKE = 50;

    private final OfferRules rules;
    private final Organisations organisations;

    Owners(OfferRules rules, Organisations organisations) {
        this.rules = rules;
        this.organisations = organisations;
    }

    /** @param before the offer as it stands, whose owner can stay */
    List<Option> options(String chosen, Optional<Look> before, Caller caller, Lang lang) {
        var options = new ArrayList<Option>();
        if (OfferRules.tends(caller)) {
            options.add(Option.of(CENTRE, Ui.keeper(), chosen.equals(CENTRE) || chosen.isEmpty()));
            options.add(Option.of(PARTNER, Ui.t("learning.offers.aPartner"), chosen.equals(PARTNER)));
        }
        for (var own : rules.own(caller)) {
            var page = own.page().id().toString();
            options.add(Option.of(page, own.name().isEmpty() ? caller.name() : own.name().in(lang), page.equals(chosen)));
        }
        before.ifPresent(look -> look.offer().plan().owner().page().map(UUID::toString)
                .filter(page -> options.stream().noneMatch(option -> option.value().equals(page)))
                .ifPresent(page -> options.add(Option.of(page, told(look, lang).text(), page.equals(chosen)))));
        return options;
    }

    /** What was chosen in a form; a partner that is described here is found by its name. */
    Owner read(String chosen, String partner, Lang lang) {
        return switch (chosen) {
            case CENTRE, "" -> Owner.CENTRE;
            case PARTNER -> named(partner, lang);
            default -> new Owner(id(chosen), "");
        };
    }

    private Owner named(String partner, Lang lang) {
        var known = organisations.like(partner, lang, ALIKE).stream().filter(each -> each.name().equalsIgnoreCase(partner)).findFirst();
        return known.map(each -> new Owner(Optional.of(each.id()), "")).orElseGet(() -> new Owner(Optional.empty(), partner));
    }

    /** The same as it stands in the form: what is chosen, and the name of the partner. */
    static Chosen written(Owner owner) {
        return new Chosen(owner.page().map(UUID::toString).orElse(owner.centre() ? CENTRE : PARTNER), owner.name());
    }

    /** A choice in the form. */
    record Chosen(String owner, String partner) {}

    /** Who offers it, as a fact. */
    public static Answer told(Look look, Lang lang) {
        var owner = look.offer().plan().owner();
        return look.owner()
                .map(card -> new Answer(card.in(lang).title(), Ui.url(card.path()), Ui.foreign(card.langFor(lang))))
                .orElseGet(() -> new Answer(owner.name().isEmpty() ? Ui.keeper() : owner.name(), null, null));
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
