package fi.kutomo.search.index;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes cards for tests. */
public final class Cards {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Cards() {}

    public static Card finnish(String title, String summary) {
        return card("model", Lang.FI, Map.of(Lang.FI, new CardText(title, summary, "")), Map.of());
    }

    public static Card card(String kind, Lang original, Map<Lang, CardText> texts, Map<String, List<String>> facets) {
        int serial = SERIAL.incrementAndGet();
        var changed = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(serial);
        return new Card(
                new Ref(kind, UUID.nameUUIDFromBytes(("card" + serial).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                // A year of its own: entries of other tests in the same database count theirs from one
                "KTM-1990-%06d".formatted(serial),
                kind + "s/thing-" + serial,
                original,
                new LinkedHashMap<>(texts),
                facets,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                changed,
                changed,
                List.of());
    }

    public static Card during(Card card, LocalDate from, LocalDate until) {
        return new Card(card.ref(), card.permanentId(), card.path(), card.original(), card.texts(), card.facets(), Optional.of(from),
                Optional.of(until), card.confirmed(), card.published(), card.changed(), card.codes());
    }

    public static Card coded(Card card, String code) {
        return new Card(card.ref(), card.permanentId(), card.path(), card.original(), card.texts(), card.facets(), card.from(),
                card.until(), card.confirmed(), card.published(), card.changed(), List.of(code));
    }
}
