package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static final Object[] WORDS = {"23.11.2026", "14.36", "Aino {1} 'esimerkki'"};

    @ParameterizedTest
    @ValueSource(strings = {"{0} klo {1}", "{1}, {0}", "{2}", "Vastaus: {2}.", "{0}{0}{1}"})
    void wordsInPlacesReadAsTheLibraryWouldWriteThem(String pattern) {
        assertThat(Phrase.of(pattern)).hasValueSatisfying(phrase -> {
            assertThat(phrase.takes(WORDS)).isTrue();
            assertThat(phrase.with(WORDS)).isEqualTo(new MessageFormat(pattern, new ULocale("fi")).format(WORDS));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no place", "{0, plural, one {# viesti} other {# viestiä}}", "it''s {0}", "'{0}' {1}", "{name} {0}", "{0, number}"})
    void allElseIsForTheLibrary(String pattern) {
        assertThat(Phrase.of(pattern)).isEmpty();
    }

    @Test
    void numbersAndMissingWordsAreForTheLibrary() {
        var phrase = Phrase.of("{0} / {1}").orElseThrow();
        assertThat(phrase.takes(new Object[] {"1", 2})).isFalse();
        assertThat(phrase.takes(new Object[] {"1"})).isFalse();
    }
}
