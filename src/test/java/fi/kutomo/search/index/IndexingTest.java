package fi.kutomo.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.search.language.Languages;
import fi.kutomo.world.KutomoTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class IndexingTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    SearchIndex index;

    @Autowired
    Indexing indexing;

    @Autowired
    Asking asking;

    @Autowired
    Widening widening;

    @Autowired
    KnownWords words;

    @Autowired
    Languages languages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<Command> commands;

    @Test
    void findsWithinTwoSecondsWhatWasPublishedAndForgetsWhatWasWithdrawn() {
        var card = Cards.finnish("Kutojan koekappale", "Loimi ja kude");
        publish(List.of(card));
        assertThat(within(Duration.ofSeconds(2), () -> total("koekappale") == 1)).isTrue();

        transaction.executeWithoutResult(status -> catalogue.withdraw(List.of(card.ref().id())));
        assertThat(within(Duration.ofSeconds(2), () -> total("koekappale") == 0)).isTrue();
    }

    @Test
    void takesThreeThousandCardsInTwoSeconds() {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < 3000; i++) {
            cards.add(Cards.finnish("Hanke osaamiskeskuksen kehittämiseksi " + i, "Tuhatkappaletta nuorisotyöttömyyden vähentämiseksi"));
        }
        publish(cards);
        var start = Instant.now();
        assertThat(within(Duration.ofSeconds(10), () -> total("tuhatkappaletta") == 3000)).isTrue();
        System.out.println("3000 cards searchable after " + Duration.between(start, Instant.now()).toMillis() + " ms");
    }

    @Test
    void mendsWhatDiffersFromTheCatalogue() {
        var card = Cards.finnish("Korjattava kangas", "");
        publish(List.of(card));
        assertThat(within(Duration.ofSeconds(2), () -> total("kangas") == 1)).isTrue();
        var stray = Cards.finnish("Harhaileva kangas", "");
        index.delete(List.of(card.ref().id()));
        index.write(List.of(Entry.of(stray)));
        index.refresh();

        indexing.compare();

        assertThat(index.find(asking.reading("kangas", SearchQuery.all(Lang.FI))).hits())
                .extracting(Hit::id)
                .containsExactly(card.ref().id());
    }

    @Test
    void losesNoCardThatIsPublishedJustBeforeTheIndexIsEmptied() {
        var card = Cards.finnish("Tyhjennyksen koelanka", "");
        publish(List.of(card));
        assertThat(within(Duration.ofSeconds(2), () -> total("koelanka") == 1)).isTrue();
        var meddling = new AtomicReference<Indexing>();
        var meddled = (SearchIndex) Proxy.newProxyInstance(SearchIndex.class.getClassLoader(), new Class<?>[] {SearchIndex.class}, (_, method, arguments) -> {
            if (method.getName().equals("onDamage")) {
                return null;
            }
            if (method.getName().equals("rebuild")) {
                meddling.get().on(new CardsPublished(List.of(card.ref().id())));
            }
            return method.invoke(index, arguments);
        });
        meddling.set(new Indexing(meddled, catalogue, widening, words, languages));

        meddling.get().rebuild();

        assertThat(total("koelanka")).isOne();
    }

    @Test
    void findsFinnishRecordsByOtherLanguagesAndSaysWhy() {
        publish(List.of(Cards.finnish("Pajatoiminta ehkäisee nuorisotyöttömyyttä", "")));
        assertThat(within(Duration.ofSeconds(2), () -> total("pajatoiminta") == 1)).isTrue();

        var swedish = index.find(asking.reading("arbetslöshet", SearchQuery.all(Lang.SV))).hits();
        assertThat(swedish).anySatisfy(hit -> assertThat(hit.why().toString()).contains("arbetslöshet = työttömyys (fi)"));
        var english = index.find(asking.reading("unemployment", SearchQuery.all(Lang.EN))).hits();
        assertThat(english).anySatisfy(hit -> assertThat(hit.why().toString()).contains("unemployment = työttömyys (fi)"));
    }

    @Test
    void findsByRegionWhatIsDescribedForItsMunicipality() {
        publish(List.of(Cards.card("model", Lang.FI, Map.of(Lang.FI, new CardText("Kaupungin kutomo", "", "")),
                Map.of("area", List.of("municipality/091")))));
        assertThat(within(Duration.ofSeconds(2), () -> total("kutomo") == 1)).isTrue();

        var query = asking.reading("kutomo", SearchQuery.all(Lang.FI)).filtered("area", java.util.Set.of("region/01"));
        assertThat(index.find(query).total()).isOne();
    }

    @Test
    void answersInTheShell() throws Exception {
        publish(List.of(Cards.finnish("Komentorivin koe", "")));
        assertThat(within(Duration.ofSeconds(2), () -> total("komentorivi") == 1)).isTrue();

        assertThat(run("search", "komentorivi", "--lang", "fi", "--type", "model")).startsWith("1 found").contains("Komentorivin koe");
        assertThat(run("reindex")).contains("indexed");
        assertThat(run("search", "komentorivi")).startsWith("1 found");
    }

    @Test
    void readsPhrasesAndExclusions() {
        var query = asking.reading("nuorten \"pitkä lause\" -ryhmä sosiaali-ala", SearchQuery.all(Lang.FI));

        assertThat(query.wanted()).extracting(SearchQuery.Wanted::text).containsExactly("nuorten", "pitkä lause", "sosiaali-ala");
        assertThat(query.wanted().get(1).phrase()).isTrue();
        assertThat(query.unwanted()).extracting(SearchQuery.Wanted::text).containsExactly("ryhmä");
        assertThat(asking.reading("- \"\" ,", SearchQuery.all(Lang.FI)).wanted()).isEmpty();
    }

    private String run(String name, String... arguments) throws Exception {
        var out = new StringWriter();
        var command = commands.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        assertThat(command.run(new Command.Invocation(List.of(arguments), Path.of(".")), new PrintWriter(out, true))).isZero();
        return out.toString();
    }

    private void publish(List<Card> cards) {
        transaction.executeWithoutResult(status -> {
            for (int from = 0; from < cards.size(); from += 1000) {
                catalogue.publish(cards.subList(from, Math.min(cards.size(), from + 1000)));
            }
        });
    }

    private long total(String words) {
        return index.find(asking.reading(words, SearchQuery.all(Lang.FI))).total();
    }

    private static boolean within(Duration time, BooleanSupplier condition) {
        var end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        return condition.getAsBoolean();
    }
}
