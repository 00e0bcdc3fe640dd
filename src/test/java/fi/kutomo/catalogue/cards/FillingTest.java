package fi.kutomo.catalogue.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest(properties = "kutomo.test.world=FillingTest")
class FillingTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    CardStore cards;

    @Autowired
    Filling filling;

    @Autowired
    List<Carded> kinds;

    @Autowired
    JdbcClient sql;

    @Test
    void givesACardToWhateverIsPublicWhenTheProgramStarts() {
        assertThat(kinds).extracting(Carded::kind).contains(
                "synthesis", "gap-map", "screening", "theory", "metrics", "indicator", "proxy", "experience", "validation");
        for (var kind : kinds) {
            assertThat(cards.ids(kind.kind())).as(kind.kind()).containsExactlyInAnyOrderElementsOf(kind.open());
        }
        assertThat(cards.ids("indicator")).hasSizeGreaterThan(30);
        assertThat(catalogue.at("gap-maps/all-approaches")).isPresent();
    }

    @Test
    void givesACardToWhatWasPublicBeforeItsKindHadCardsAndTakesAwayWhatIsLeftOver() {
        var before = catalogue.find(cards.ids("indicator"));
        var lost = before.keySet().stream().limit(5).toList();
        catalogue.withdraw(lost);
        var stray = Ids.next();
        catalogue.publish(List.of(card(stray)));

        filling.fill();

        assertThat(catalogue.find(stray)).isEmpty();
        assertThat(texts(catalogue.find(cards.ids("indicator")))).isEqualTo(texts(before));
    }

    @Test
    void writesNothingWhereEverythingIsInItsPlace() {
        filling.fill();
        var written = written();

        filling.fill();

        assertThat(written()).isEqualTo(written);
    }

    @Test
    void isNewToReadersOnceHoweverOftenItChanges() {
        var first = card(Ids.next()).since(Instant.parse("2026-01-02T03:04:05Z"));
        var changing = new Carded() {
            @Override
            public String kind() {
                return "indicator";
            }

            @Override
            public List<UUID> open() {
                return List.of(first.ref().id());
            }

            @Override
            public List<Card> cards(Collection<UUID> ids) {
                return List.of(first.since(Instant.now()));
            }
        };
        catalogue.publish(List.of(first));

        catalogue.show(changing, changing.open());

        assertThat(catalogue.find(first.ref().id())).get().extracting(Card::published).isEqualTo(first.published());
        catalogue.withdraw(changing.open());
    }

    @Test
    void goesOnWithTheOtherKindsWhenOneFails() {
        var broken = new Carded() {
            @Override
            public String kind() {
                return "broken";
            }

            @Override
            public List<UUID> open() {
                throw new IllegalStateException("as if the table could not be read");
            }

            @Override
            public List<Card> cards(Collection<UUID> ids) {
                return List.of();
            }
        };
        var indicators = kinds.stream().filter(kind -> kind.kind().equals("indicator")).findFirst().orElseThrow();
        catalogue.withdraw(indicators.open());

        new Filling(List.of(broken, indicators), catalogue, cards).fill();

        assertThat(cards.ids("indicator")).containsExactlyInAnyOrderElementsOf(indicators.open());
    }

    /** In which transaction each card was written last. */
    private List<String> written() {
        return sql.sql("select id || ' ' || xmin from catalogue.card where kind = 'indicator' order by id").query(String.class).list();
    }

    private static Map<UUID, Map<Lang, CardText>> texts(Map<UUID, Card> cards) {
        return cards.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().texts()));
    }

    private static Card card(UUID id) {
        return new Card(
                new Ref("indicator", id), "indicators/" + id, "indicators/" + id, Lang.FI, Map.of(Lang.FI, new CardText("Poissa", "", "")), Map.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Instant.now(), Instant.now(), List.of());
    }
}
