package fi.kutomo.catalogue.cards;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest(properties = "kutomo.test.world=CataloguingTest")
class CataloguingTest {

    @Autowired
    Catalogue catalogue;

    @Test
    void givesBackTheCardThatWasPublished() {
        var card = card("Kylätalkkari", "models/kylatalkkari-kortti");

        catalogue.publish(List.of(card));

        assertThat(catalogue.find(card.ref().id())).contains(card);
        assertThat(catalogue.byPermanentId(card.permanentId())).contains(card);
        assertThat(catalogue.at("models/kylatalkkari-kortti")).contains(card);
    }

    @Test
    void replacesTheTextsOfAChangedCard() {
        var card = card("Ennen", "models/vaihtuva");
        catalogue.publish(List.of(card));
        var changed = new Card(
                card.ref(), card.permanentId(), card.path(), Lang.SV, Map.of(Lang.SV, new CardText("Efter", "S", "B")), Map.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), card.published(), card.changed(), List.of());

        catalogue.publish(List.of(changed));

        assertThat(catalogue.find(card.ref().id())).contains(changed);
    }

    @Test
    void forgetsAWithdrawnCardButNotItsPath() {
        var id = Ids.next();
        var path = catalogue.reservePath(id, "models", "Poistuva malli");
        catalogue.publish(List.of(card(id, "Poistuva malli", path)));

        catalogue.withdraw(List.of(id));

        assertThat(catalogue.find(id)).isEmpty();
        assertThat(catalogue.reservePath(Ids.next(), "models", "Poistuva malli")).isEqualTo("models/poistuva-malli-2");
    }

    @Test
    void numbersThingsOfOneName() {
        var titles = new LinkedHashMap<UUID, String>();
        for (int i = 0; i < 3; i++) {
            titles.put(Ids.next(), "Sama nimi");
        }

        var paths = catalogue.reservePaths("projects", titles);

        assertThat(paths.values()).containsExactly("projects/sama-nimi", "projects/sama-nimi-2", "projects/sama-nimi-3");
    }

    @Test
    void leadsFromAFormerPathToTheNewOne() {
        var id = Ids.next();
        catalogue.reservePath(id, "models", "Vanha nimi");

        catalogue.reservePath(id, "models", "Uusi nimi");

        assertThat(catalogue.movedTo("models/vanha-nimi")).contains("models/uusi-nimi");
        assertThat(catalogue.movedTo("models/uusi-nimi")).isEmpty();
    }

    @Test
    void readsEveryCardOnceInPortions() {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < 501; i++) {
            cards.add(card("Kortti " + i, "tools/kortti-" + i));
        }
        catalogue.publish(cards);
        var seen = new ArrayList<UUID>();

        catalogue.all(portion -> portion.forEach(card -> seen.add(card.ref().id())));

        assertThat(seen).doesNotHaveDuplicates().containsAll(cards.stream().map(card -> card.ref().id()).toList());
        assertThat(catalogue.places(0, 10_000)).hasSameSizeAs(seen);
    }

    @Test
    void listsTheNewestFirst() {
        var older = card("Vanhempi", "concepts/vanhempi");
        var newer = new Card(
                new Ref("concept", Ids.next()), "KTM-T-" + Ids.next(), "concepts/uudempi", Lang.FI,
                Map.of(Lang.FI, new CardText("Uudempi", "", "")), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                older.published().plusSeconds(60), older.changed(), List.of());
        var concept = new Card(
                new Ref("concept", older.ref().id()), older.permanentId(), older.path(), Lang.FI, older.texts(), Map.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), older.published(), older.changed(), List.of());
        catalogue.publish(List.of(concept, newer));

        assertThat(catalogue.newest(2, List.of("concept"))).extracting(card -> card.in(Lang.FI).title()).containsExactly("Uudempi", "Vanhempi");
        assertThat(catalogue.count("concept")).isEqualTo(2);
    }

    private static Card card(String title, String path) {
        return card(Ids.next(), title, path);
    }

    private static Card card(UUID id, String title, String path) {
        return new Card(
                new Ref("model", id),
                "KTM-T-" + id,
                path,
                Lang.FI,
                Map.of(Lang.FI, new CardText(title, "Tiivistelmä", "Teksti"), Lang.SV, new CardText("Rubrik", "Sammandrag", "Text")),
                Map.of("theme", List.of("theme/employment"), "area", List.of("region/01", "region/02")),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Instant.parse("2026-11-22T08:00:00Z"),
                Instant.parse("2026-11-22T09:00:00Z"),
                List.of("A70301"));
    }
}
