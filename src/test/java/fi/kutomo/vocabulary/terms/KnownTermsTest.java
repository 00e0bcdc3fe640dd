package fi.kutomo.vocabulary.terms;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.Terms;
import fi.kutomo.vocabulary.files.OwnFilesOf;
import fi.kutomo.world.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTermsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static KnownTerms terms;

    @BeforeAll
    static void load() {
        terms = opened();
    }

    private static KnownTerms opened() {
        var store = new ConceptStore(database.template(), database.json(), Clock.systemUTC());
        return new KnownTerms(store, new TermLoading(OwnFilesOf.files(database), store));
    }

    @ParameterizedTest
    @CsvSource({"stage, 9", "branch, 12", "sdg, 17", "outcome, 4", "esf, 18"})
    void hasAllTermsOfTheSmallSchemes(String scheme, int count) {
        assertThat(terms.of(scheme, Lang.FI)).hasSize(count);
    }

    @Test
    void namesEveryTermInThreeLanguages() {
        for (var scheme : TermLoading.OWN) {
            assertThat(terms.of(scheme, Lang.FI)).as(scheme).isNotEmpty().allSatisfy(term ->
                    assertThat(term.label().byLang()).as(term.key()).hasSize(3));
        }
        assertThat(terms.of("theme", Lang.SV)).hasSizeBetween(80, 130);
        assertThat(terms.of("target-group", Lang.SV)).hasSizeBetween(25, 40);
    }

    @Test
    void isAtMostThreeLevelsDeep() {
        for (var theme : terms.of("theme", Lang.FI)) {
            assertThat(terms.withBroader(List.of(theme.key()))).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void bearsNoLabelTwiceAsPreferredInOneScheme() {
        for (var scheme : TermLoading.OWN) {
            for (var lang : Lang.ALL) {
                assertThat(terms.of(scheme, lang)).extracting(term -> term.label().in(lang).toLowerCase(lang.locale()))
                        .as(scheme + " " + lang).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void keepsStagesInTheirOrder() {
        assertThat(terms.of("stage", Lang.EN)).extracting(Term::key).containsExactly(
                "stage/idea", "stage/in-development", "stage/piloting", "stage/evaluated", "stage/ready", "stage/spreading",
                "stage/embedded", "stage/paused", "stage/ended-with-lessons");
    }

    @Test
    void listsBroaderTermsBeforeNarrowerOnes() {
        var keys = terms.of("theme", Lang.EN).stream().map(Term::key).toList();

        for (var theme : terms.of("theme", Lang.EN)) {
            theme.broader().forEach(broader -> assertThat(keys.indexOf(broader)).isLessThan(keys.indexOf(theme.key())));
        }
    }

    @Test
    void walksUpAndDown() {
        assertThat(terms.withBroader(List.of("theme/youth-unemployment")))
                .containsExactly("theme/youth-unemployment", "theme/unemployment", "theme/work");
        assertThat(terms.withNarrower("theme/homelessness")).contains("theme/homelessness", "theme/housing-first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "funder | Euroopan Sosiaalirahasto (ESR) | funder/esf",
        "funder | euroopan  sosiaalirahasto | funder/esf",
        "funder | Ei erillisrahoitusta | funder/none",
        "funder | EAKR | funder/erdf",
        "funder | ESR+ | funder/esf-plus",
        "funder | STEA | funder/stea",
        "stage | Idea | stage/idea",
        "stage | Kehitteillä | stage/in-development",
        "stage | Päättynyt, opit talteen | stage/ended-with-lessons",
        "theme | Homelessness | theme/homelessness",
        "theme | hemlöshet | theme/homelessness",
        "branch | STM | branch/stm",
        "sector | yhdistys | sector/association"
    })
    void findsATermByAnyOfItsNames(String scheme, String text, String key) {
        assertThat(terms.labelled(scheme, text)).map(Term::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"arbetslöshet, SV, theme/unemployment", "unemployment, EN, theme/unemployment", "työttömyys, FI, theme/unemployment",
        "Työttömät, FI, theme/unemployment", "asunnottomuutta, FI, theme/homelessness", "bostadslösheten, SV, theme/homelessness"})
    void knowsWhatAWordMeans(String word, Lang lang, String key) {
        var meaning = terms.meanings(word).stream().filter(found -> found.key().equals(key)).findFirst().orElseThrow();

        assertThat(meaning.wordLang()).isEqualTo(lang);
        assertThat(meaning.labels()).containsOnlyKeys(Lang.FI, Lang.SV, Lang.EN);
    }

    @Test
    void answersWithTheFinnishWordForASwedishOne() {
        var labels = terms.meanings("arbetslöshet").getFirst().labels();

        assertThat(labels.get(Lang.FI)).startsWith("työttömyys").contains("työtön");
        assertThat(labels.get(Lang.EN)).startsWith("unemployment");
    }

    @Test
    void translatesWordsByThemselvesAndNotByTheirTheme() {
        assertThat(terms.meanings("lapset")).extracting(Terms.Meaning::key).containsExactly("word/child");
        assertThat(terms.meanings("xyzzy")).isEmpty();
        assertThat(terms.meanings(" ")).isEmpty();
    }

    @Test
    void suggestsWhatBeginsLikeTheTypedText() {
        assertThat(terms.suggest("theme", "asunno", Lang.FI, 5)).extracting(Term::key).startsWith("theme/homelessness");
        assertThat(terms.suggest("theme", "homel", Lang.FI, 5)).extracting(Term::key).contains("theme/homelessness");
        assertThat(terms.suggest("", "stea", Lang.FI, 5)).extracting(Term::key).contains("funder/stea");
        assertThat(terms.suggest("theme", "  ", Lang.FI, 5)).isEmpty();
    }

    @Test
    void findsThemesInRunningText() {
        assertThat(keys(terms.namedIn("""
                Hankkeessa vähennettiin nuorisotyöttömyyttä ja pitkäaikaisasunnottomuutta. Asunnottomien tueksi tehtiin
                yhteiskehittämistä, ja työttömyyden vaikutuksia arvioitiin. Lastensuojelun asiakkaat olivat mukana.
                """, Lang.FI, List.of("theme"))))
                .containsKeys("theme/youth-unemployment", "theme/homelessness", "theme/co-development", "theme/unemployment", "theme/child-welfare");
        assertThat(keys(terms.namedIn("Projektet minskade arbetslösheten och bostadslösheten bland unga.", Lang.SV, List.of("theme"))))
                .containsKeys("theme/unemployment", "theme/homelessness", "theme/youth");
        assertThat(keys(terms.namedIn("Loneliness of older people and digital exclusion were reduced by volunteers.", Lang.EN, List.of("theme"))))
                .containsKeys("theme/loneliness", "theme/ageing", "theme/digital-inclusion", "theme/volunteering");
    }

    @Test
    void suggestsNothingForATextWithoutThemes() {
        assertThat(terms.namedIn("Sää oli kaunis ja linnut lauloivat.", Lang.FI, List.of("theme"))).isEmpty();
    }

    @Test
    void keepsWhatAnEditorChangedWhenFilesAreReadAnew() {
        database.jdbc().sql("""
                update vocabulary.term_label set text = 'Muutettu' where kind = 'preferred' and lang = 'fi'
                   and term_id = (select id from vocabulary.term where uri = 'urn:kutomo:theme:rural')
                """).update();
        database.jdbc().sql("update vocabulary.term set edited_at = now() where uri = 'urn:kutomo:theme:rural'").update();
        database.jdbc().sql("update vocabulary.loaded_file set checksum = 'older'").update();

        var reopened = opened();

        assertThat(reopened.find("theme/rural").orElseThrow().label().in(Lang.FI)).isEqualTo("Muutettu");
        assertThat(reopened.of("theme", Lang.FI)).hasSameSizeAs(terms.of("theme", Lang.FI));
    }

    private static Map<String, Integer> keys(Map<Term, Integer> counts) {
        return counts.entrySet().stream().collect(Collectors.toMap(count -> count.getKey().key(), Map.Entry::getValue));
    }
}
