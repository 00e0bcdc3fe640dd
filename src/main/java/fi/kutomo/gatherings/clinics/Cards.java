package fi.kutomo.gatherings.clinics;

import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Names;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cards of a session with the names that the reader may see. */
@Component
public class Cards {

    private final CardStore store;
    private final Names names;

    Cards(CardStore store, Names names) {
        this.store = store;
        this.names = names;
    }

    public List<Card> of(Look look) {
        var cards = store.of(look.session().id());
        var called = names.of(cards.stream().flatMap(card -> card.owner().stream()).distinct().toList(), look);
        return cards.stream().map(card -> card.named(card.owner().map(person -> called.getOrDefault(person, "")).orElse(""))).toList();
    }
}
