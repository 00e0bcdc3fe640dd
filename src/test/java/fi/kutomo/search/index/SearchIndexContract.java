package fi.kutomo.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.SearchQuery.Also;
import fi.kutomo.search.index.SearchQuery.Period;
import fi.kutomo.search.index.SearchQuery.Sort;
import fi.kutomo.search.index.SearchQuery.Wanted;
import fi.kutomo.search.language.FinnishDictionary;
import fi.kutomo.search.language.Languages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine behind the port must do. */
public abstract class SearchIndexContract {

    protected final Languages languages = new Languages(FinnishDictionary.find(Optional.empty()));

    private SearchIndex index;

    protected abstract SearchIndex open() throws Exception;

    protected abstract void close(SearchIndex index) throws Exception;

    @BeforeEach
    void openIndex() throws Exception {
        languages.learn(Lang.FI, List.of("osaaminen", "keskus", "työttömyys", "nuoriso"));
        index = open();
    }

    @AfterEach
    void closeIndex() throws Exception {
        close(index);
    }

    private void write(Card... cards) {
        index.write(Arrays.stream(cards).map(Entry::of).toList());
        index.refresh();
    }

    private static SearchQuery ask(Lang lang, String... words) {
        return SearchQuery.all(lang)
                .wanting(String.join(" ", words), Arrays.stream(words).map(Wanted::word).toList(), List.of());
    }

    private static SearchQuery ask(Wanted... wanted) {
        return SearchQuery.all(Lang.FI)
                .wanting(Arrays.stream(wanted).map(Wanted::text).collect(Collectors.joining(" ")), List.of(wanted), List.of());
    }

    private List<String> titles(SearchQuery query) {
        return index.find(query).hits().stream().map(hit -> hit.title().bare()).toList();
    }

    @Test
    void findsBothPartsOfACompound() {
        write(Cards.finnish("Toimintamalli", "Kokeilu osaamiskeskuksessa"), Cards.finnish("Muu", "Jotain muuta"));

        assertThat(titles(ask(Lang.FI, "keskus"))).containsExactly("Toimintamalli");
        assertThat(titles(ask(Lang.FI, "osaaminen"))).containsExactly("Toimintamalli");
        assertThat(titles(ask(Lang.FI, "osaamiskeskus"))).containsExactly("Toimintamalli");
    }

    @Test
    void findsYoungAndUnemploymentInYouthUnemployment() {
        write(Cards.finnish("Pajat", "Ehkäistään nuorisotyöttömyyttä"), Cards.finnish("Muu", "Jotain muuta"));

        assertThat(titles(ask(Lang.FI, "työttömyys"))).containsExactly("Pajat");
        assertThat(titles(ask(Lang.FI, "nuori"))).containsExactly("Pajat");
    }

    @Test
    void findsTextsInOtherLanguagesThanTheReaders() {
        write(Cards.card("model", Lang.EN, Map.of(Lang.EN, new CardText("Housing First", "A home comes first", "")), Map.of()));

        var hit = index.find(ask(Lang.FI, "housing")).hits().getFirst();
        assertThat(hit.lang()).isEqualTo(Lang.EN);
        assertThat(hit.title().html()).isEqualTo("<mark>Housing</mark> First");
    }

    @Test
    void findsByOtherNamesOfAConceptAndSaysWhy() {
        write(Cards.finnish("Nuorisotyöttömyyden ehkäisy", ""));
        var wanted = new Wanted("arbetslöshet", false, List.of(new Also("työttömyys", Lang.FI), new Also("unemployment", Lang.EN)));

        var hit = index.find(ask(wanted)).hits().getFirst();
        assertThat(hit.why()).extracting(Hit.Reason::toString).containsExactly("arbetslöshet = työttömyys (fi)");
        assertThat(hit.title().hasMarks()).isTrue();
    }

    @Test
    void givesNoReasonWhenTheWordItselfIsThere() {
        write(Cards.finnish("Työttömyys laskuun", ""));

        assertThat(index.find(ask(new Wanted("työttömyys", false, List.of(new Also("arbetslöshet", Lang.SV))))).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.why()).isEmpty());
    }

    @Test
    void keepsPhrasesTogetherAndLeavesOutUnwantedWords() {
        write(Cards.finnish("Nuorten työpaja", ""), Cards.finnish("Työpaja kaikille, myös nuorten ryhmä", ""));

        assertThat(titles(ask(Wanted.phrase("nuorten työpaja")))).containsExactly("Nuorten työpaja");
        assertThat(titles(SearchQuery.all(Lang.FI)
                        .wanting("työpaja", List.of(Wanted.word("työpaja")), List.of(Wanted.word("ryhmät")))))
                .containsExactly("Nuorten työpaja");
    }

    @Test
    void wantsAllWordsOfAShortQuestion() {
        write(Cards.finnish("Nuoret ja asuminen", ""), Cards.finnish("Vanhukset ja asuminen", ""));

        assertThat(titles(ask(Lang.FI, "nuori", "asuminen"))).containsExactly("Nuoret ja asuminen");
    }

    @Test
    void marksOnlyWhatWasFoundAndNeverMarkup() {
        write(Cards.finnish("Turvallinen <b>koti</b>", "Koti & turva. Toinen virke."));

        var hit = index.find(ask(Lang.FI, "kodit")).hits().getFirst();
        assertThat(hit.title().html()).isEqualTo("Turvallinen &lt;b&gt;<mark>koti</mark>&lt;/b&gt;");
        assertThat(hit.summary().html()).startsWith("<mark>Koti</mark> &amp; turva");
    }

    @Test
    void showsPassagesFromTheBody() {
        var body = "Ensimmäinen virke. Täällä puhutaan asunnottomista ihmisistä. Viimeinen virke.";
        write(Cards.card("material", Lang.FI, Map.of(Lang.FI, new CardText("Raportti", "Tiivistelmä", body)), Map.of()));

        var hit = index.find(ask(Lang.FI, "asunnoton")).hits().getFirst();
        assertThat(hit.summary().text()).isEqualTo("Tiivistelmä");
        assertThat(hit.passages()).singleElement().satisfies(passage -> assertThat(passage.html())
                .isEqualTo("Täällä puhutaan <mark>asunnottomista</mark> ihmisistä."));
    }

    @Test
    void countsFacetsAsIfTheirOwnFilterWereAway() {
        write(
                faceted("model", "theme/a"),
                faceted("model", "theme/a"),
                faceted("model", "theme/b"),
                faceted("project", "theme/a"));

        var found = index.find(SearchQuery.all(Lang.FI)
                .filtered("theme", Set.of("theme/a"))
                .filtered("type", Set.of("model"))
                .counting(Set.of("theme", "type")));

        assertThat(found.total()).isEqualTo(2);
        assertThat(counts(found, "theme")).containsExactlyInAnyOrderEntriesOf(Map.of("theme/a", 2L, "theme/b", 1L));
        assertThat(counts(found, "type")).containsExactlyInAnyOrderEntriesOf(Map.of("model", 2L, "project", 1L));
    }

    @Test
    void takesAnyOfTheValuesOfOneFilter() {
        write(faceted("model", "theme/a"), faceted("model", "theme/b"), faceted("model", "theme/c"));

        assertThat(index.find(SearchQuery.all(Lang.FI).filtered("theme", Set.of("theme/a", "theme/b"))).total()).isEqualTo(2);
    }

    @Test
    void filtersByPeriod() {
        write(
                Cards.during(Cards.finnish("Vanha", ""), LocalDate.of(2008, 1, 1), LocalDate.of(2010, 12, 31)),
                Cards.during(Cards.finnish("Uusi", ""), LocalDate.of(2015, 3, 1), LocalDate.of(2018, 2, 28)),
                Cards.finnish("Ajaton", ""));

        assertThat(titles(SearchQuery.all(Lang.FI).during(Period.parse("2016-2020")))).containsExactly("Uusi");
        assertThat(titles(SearchQuery.all(Lang.FI).during(Period.parse("-2012")))).containsExactly("Vanha");
    }

    @Test
    void findsByCode() {
        write(Cards.coded(Cards.finnish("Reaktek", ""), "A70301"), Cards.finnish("Muu", ""));

        assertThat(titles(ask(Lang.FI, "a70301"))).containsExactly("Reaktek");
    }

    @Test
    void replacesAndDeletes() {
        var card = Cards.finnish("Ensin tämä", "");
        write(card);
        write(new Card(card.ref(), card.permanentId(), card.path(), card.original(),
                Map.of(Lang.FI, new CardText("Sitten tuo", "", "")), Map.of(), card.from(), card.until(), card.confirmed(),
                card.published(), card.changed(), card.codes()));
        assertThat(titles(SearchQuery.all(Lang.FI))).containsExactly("Sitten tuo");

        index.delete(List.of(card.ref().id()));
        index.refresh();
        assertThat(index.size()).isZero();
    }

    @Test
    void suggestsTitlesByBeginnings() {
        write(Cards.finnish("Asunto ensin", ""), Cards.finnish("Ensin asunto ja sitten työ", ""), Cards.finnish("Muu", ""));

        assertThat(index.suggest("asu", Lang.FI, 5)).extracting(hit -> hit.title().text()).first().isEqualTo("Asunto ensin");
        assertThat(index.suggest("ens asu", Lang.FI, 5)).hasSize(2);
        assertThat(index.suggest("  ", Lang.FI, 5)).isEmpty();
    }

    @Test
    void correctsSpellingOnlyToWhatFindsSomething() {
        write(Cards.finnish("Nuorisotyöttömyys", ""));

        assertThat(index.spelling(ask(Lang.FI, "nuorisotyötömyys"))).contains("nuorisotyöttömyys");
        assertThat(index.spelling(ask(Lang.FI, "nuorisotyötömyys").filtered("type", Set.of("project")))).isEmpty();
        assertThat(index.spelling(ask(Lang.FI, "qwertyuiop"))).isEmpty();
    }

    @Test
    void takesNoKnownWordInAnotherFormForAMistake() {
        write(Cards.finnish("Nuorisotyöttömyys", ""), Cards.finnish("Nuorisotyöttömät", ""));

        assertThat(index.spelling(ask(Lang.FI, "nuorisotyöttömyydestä"))).isEmpty();
    }

    @Test
    void findsSimilarOnes() {
        var one = Cards.finnish("Nuorten työpajat kunnissa", "Työpaja auttaa nuorta työelämään");
        write(one, Cards.finnish("Työpaja nuorille", "Nuorten polku työelämään"), Cards.finnish("Kotouttaminen", "Maahanmuuttajien kielikoulutus"));

        assertThat(index.similar("Työpajat nuorille kunnassa", Lang.FI, Optional.of(one.ref().id()), Set.of(), 5))
                .extracting(hit -> hit.title().text())
                .containsExactly("Työpaja nuorille");
        assertThat(index.similar("Työpajat nuorille", Lang.FI, Optional.empty(), Set.of("project"), 5)).isEmpty();
    }

    @Test
    void sortsByTitleAsTheLanguageDoes() {
        write(Cards.finnish("Öljy", ""), Cards.finnish("Aalto", ""), Cards.finnish("Äiti", ""), Cards.finnish("Åbo", ""));

        assertThat(titles(SearchQuery.all(Lang.FI).sorted(Sort.TITLE))).containsExactly("Aalto", "Åbo", "Äiti", "Öljy");
    }

    @Test
    void goesThroughEverythingByCursorOnce() {
        for (int i = 0; i < 45; i++) {
            write(Cards.finnish("Koti " + i, i % 3 == 0 ? "koti" : ""));
        }
        for (var sort : Sort.values()) {
            var seen = new ArrayList<UUID>();
            Optional<String> cursor = Optional.empty();
            do {
                var found = index.find(ask(Lang.FI, "koti").sorted(sort).after(cursor, 7));
                assertThat(found.total()).isEqualTo(45);
                found.hits().forEach(hit -> seen.add(hit.id()));
                cursor = found.next();
            } while (cursor.isPresent());
            assertThat(seen).doesNotHaveDuplicates().hasSize(45);
        }
    }

    @Test
    void refusesACursorThatIsNone() {
        write(Cards.finnish("Koti", ""));

        for (var wrong : List.of("%%%", "", "bmV2ZXI", "ZiBi")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> index.find(ask(Lang.FI, "koti").after(Optional.of(wrong), 5)));
        }
    }

    @Test
    void tellsWhatItHolds() {
        var card = Cards.finnish("Koti", "");
        write(card);

        assertThat(index.contents()).containsExactly(Map.entry(card.ref().id(), card.changed()));
    }

    @Test
    void isBuiltAnewWhole() {
        write(Cards.finnish("Vanha", ""));
        index.rebuild(sink -> {
            assertThat(titles(SearchQuery.all(Lang.FI))).containsExactly("Vanha");
            sink.accept(List.of(Entry.of(Cards.finnish("Uusi", ""))));
            sink.accept(List.of(Entry.of(Cards.finnish("Uudempi", ""))));
        });

        assertThat(titles(SearchQuery.all(Lang.FI))).containsExactly("Uudempi", "Uusi");
        assertThat(index.stale()).isFalse();
    }

    @Test
    void keepsAChosenValueInSightWhereNothingHasTheFacet() {
        index.write(List.of(Entry.of(Cards.card("model", Lang.FI, Map.of(Lang.FI, new CardText("X", "kodit", "")), Map.of()))));
        index.refresh();

        var found = index.find(ask(Lang.FI, "koti").filtered("theme", Set.of("theme/2")).counting(Set.of("theme")));

        assertThat(counts(found, "theme")).isEqualTo(Map.of("theme/2", 0L));
    }

    /** Compares random writing, deleting and asking with a list that is searched word by word. */
    @Test
    void agreesWithANaiveSearch() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        var naive = new LinkedHashMap<UUID, Card>();
        var words = List.of("kodit", "työttömyyttä", "nuoret", "osaamiskeskus", "keskuksessa", "kunnille", "järjestöt", "asunnottomat");
        var asked = List.of("koti", "työttömyys", "nuori", "keskus", "kunta", "järjestö", "asunnoton");
        for (int round = 0; round < 30 + Integer.getInteger("kutomo.test.iterations", 20); round++) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                var text = random.ints(1 + random.nextInt(4), 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
                var themes = random.ints(random.nextInt(3), 0, 4).mapToObj(n -> "theme/" + n).distinct().toList();
                var card = Cards.card("model", Lang.FI, Map.of(Lang.FI, new CardText("X", text, "")), Map.of("theme", themes));
                naive.put(card.ref().id(), card);
                index.write(List.of(Entry.of(card)));
            }
            if (random.nextInt(3) == 0 && !naive.isEmpty()) {
                var gone = new ArrayList<>(naive.keySet()).get(random.nextInt(naive.size()));
                naive.remove(gone);
                index.delete(List.of(gone));
            }
            index.refresh();
            var wanted = random.ints(1 + random.nextInt(2), 0, asked.size()).mapToObj(asked::get).distinct().toList();
            var filter = random.nextBoolean() ? Set.<String>of() : Set.of("theme/" + random.nextInt(4));
            var query = ask(Lang.FI, wanted.toArray(String[]::new)).filtered("theme", filter).counting(Set.of("theme")).part(0, 1000);
            compare(index.find(query), naive.values(), wanted, filter);
        }
    }

    private void compare(Found found, Collection<Card> cards, List<String> wanted, Set<String> filter) {
        var expected = new HashSet<UUID>();
        var counts = new HashMap<String, Long>();
        for (var card : cards) {
            if (wanted.stream().allMatch(word -> holds(card, word))) {
                var themes = card.facets().getOrDefault("theme", List.of());
                themes.forEach(theme -> counts.merge(theme, 1L, Long::sum));
                if (filter.isEmpty() || themes.stream().anyMatch(filter::contains)) {
                    expected.add(card.ref().id());
                }
            }
        }
        assertThat(found.total()).isEqualTo(expected.size());
        assertThat(found.hits().stream().map(Hit::id).collect(Collectors.toSet())).isEqualTo(expected);
        filter.forEach(theme -> counts.putIfAbsent(theme, 0L));
        assertThat(counts(found, "theme")).isEqualTo(new TreeMap<>(counts));
    }

    private boolean holds(Card card, String word) {
        var finnish = languages.of(Lang.FI);
        var forms = finnish.asked(word);
        var text = card.in(Lang.FI).summary();
        return Arrays.stream(text.split(" ")).anyMatch(each -> finnish.kept(each).stream().anyMatch(forms::contains)
                || finnish.loosely(each).stream()
                        .anyMatch(loose -> word.length() >= finnish.shortestBeginning() ? loose.startsWith(word) : loose.equals(word)));
    }

    private static Card faceted(String kind, String theme) {
        return Cards.card(kind, Lang.FI, Map.of(Lang.FI, new CardText("X", "", "")), Map.of("theme", List.of(theme)));
    }

    private static TreeMap<String, Long> counts(Found found, String facet) {
        var counts = new TreeMap<String, Long>();
        found.facets().getOrDefault(facet, List.of()).forEach(count -> counts.put(count.value(), count.number()));
        return counts;
    }
}
