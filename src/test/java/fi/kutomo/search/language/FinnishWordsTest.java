package fi.kutomo.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinnishWordsTest {

    private static final Optional<FinnishDictionary> DICTIONARY = FinnishDictionary.find(Optional.empty());

    @TempDir
    Path folder;

    private static WordForms finnish() {
        assumeTrue(DICTIONARY.isPresent(), "The voikko-fi dictionary is not on this machine");
        return new Languages(DICTIONARY).of(Lang.FI);
    }

    @ParameterizedTest
    @CsvSource({
        "osaamiskeskuksessa, keskus",
        "osaamiskeskuksessa, osaaminen",
        "osaamiskeskuksessa, osaamiskeskus",
        "nuorisotyöttömyyttä, työttömyys",
        "nuorisotyöttömyyttä, nuoriso",
        "kansalaisjärjestöissä, kansalainen",
        "mielenterveyskuntoutujille, mielenterveys",
        "mielenterveyskuntoutujille, kuntoutuja",
        "kunnille, kunta",
        "asunnottomille, asunnoton",
        "Helsingissä, helsinki",
        "HYVINVOINTIALUEILLA, hyvinvointialue",
        "innovaatioiden, innovaatio"
    })
    void keepsBaseFormsAndParts(String word, String form) {
        assertThat(finnish().kept(word)).contains(form);
    }

    @Test
    void asksByTheBaseFormAlone() {
        assertThat(finnish().asked("osaamiskeskuksessa")).containsExactly("osaamiskeskus");
        assertThat(finnish().asked("työttömyys")).containsExactly("työttömyys");
    }

    @Test
    void asksForAWordThatIsABaseFormOnlyAsThat() {
        assertThat(finnish().asked("kuusi")).containsExactly("kuusi");
    }

    @Test
    void keepsWhatACollectiveIsMadeOfLoosely() {
        assertThat(finnish().loosely("nuorisotyöttömyyttä")).contains("nuori");
    }

    @Test
    void findsInflectedNamesThatTheDictionaryDoesNotKnow() {
        assertThat(finnish().kept("Innokylän")).containsAnyElementsOf(finnish().asked("Innokylä"));
    }

    @Test
    void goesOnByRuleWithoutADictionary() {
        var languages = new Languages(Optional.empty());
        languages.learn(Lang.FI, List.of("osaaminen", "keskus", "työttömyys", "nuoriso"));
        var finnish = languages.of(Lang.FI);

        assertThat(finnish.kept("osaamiskeskuksessa"))
                .containsAll(finnish.asked("keskus"))
                .containsAll(finnish.asked("osaaminen"));
        assertThat(finnish.kept("nuorisotyöttömyyttä")).containsAll(finnish.asked("työttömyys"));
        assertThat(finnish.loosely("nuorisotyöttömyyttä")).anyMatch(word -> word.startsWith("nuori"));
    }

    @Test
    void takesNoFileThatIsNotADictionary() throws IOException {
        var random = new Random(seed());
        var noise = new byte[5000];
        random.nextBytes(noise);

        for (var bytes : List.of(new byte[0], new byte[16], noise)) {
            assertThat(FinnishDictionary.open(Files.write(folder.resolve("mor.vfst"), bytes))).isEmpty();
        }
    }

    @Test
    void survivesDamageAnywhereInTheFile() throws IOException {
        assumeTrue(DICTIONARY.isPresent(), "The voikko-fi dictionary is not on this machine");
        var good = Files.readAllBytes(DICTIONARY.get().place());
        var random = new Random(seed());
        for (int round = 0; round < Integer.getInteger("kutomo.test.iterations", 20); round++) {
            var bad = good.clone();
            for (int i = 0; i < 2000; i++) {
                bad[16 + random.nextInt(bad.length - 16)] = (byte) random.nextInt();
            }
            int cut = random.nextInt(4) == 0 ? random.nextInt(bad.length) : bad.length;
            var file = Files.write(folder.resolve("mor.vfst"), java.util.Arrays.copyOf(bad, cut));
            FinnishDictionary.open(file).ifPresent(dictionary -> {
                var forms = new DictionaryForms(dictionary);
                Stream.of("osaamiskeskuksessa", "nuorisotyöttömyyttä", "mielenterveyskuntoutujille", "a", "ö".repeat(99))
                        .forEach(word -> assertThat(forms.kept(word)).isNotEmpty());
            });
        }
    }

    @Test
    void foldsAccentsButKeepsLettersOfTheirOwn() {
        assertThat(Folding.fold("Café")).isEqualTo("cafe");
        assertThat(Folding.fold("Åbo Äiti Öljy")).isEqualTo("åbo äiti öljy");
        assertThat(Folding.fold("A\u0308iti")).isEqualTo("äiti");
        assertThat(Folding.fold("Šaamelainen")).isEqualTo("saamelainen");
        assertThat(Folding.fold("osa\u00ADaminen")).isEqualTo("osaaminen");
    }

    private static long seed() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        return seed;
    }
}
