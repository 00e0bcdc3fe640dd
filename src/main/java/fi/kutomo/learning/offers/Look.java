package fi.kutomo.learning.offers;

import fi.kutomo.catalogue.Card;
import fi.kutomo.platform.kernel.Caller;
import java.util.Optional;

/**
 * An offer as one reader meets it, who may know of it.
 *
 * @param keeps whether the reader writes it, opens times and reads what people say of it
 * @param owner the public card of who offers it
 */
public record Look(Offer offer, Caller caller, boolean keeps, Optional<Card> owner) {}
