package fi.kutomo.accounts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.identity.OfficialIdentifier.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"131052-308T", "010190-900P", "010190-901R", "010170Y902L", "010101A905W", " 131052-308t "})
    void knowsCodesThatAreRight(String code) {
        assertThat(PersonalCode.of(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "131052-308S", "131052-309T", "310252-308T", "290201A905W", "010190-000P", "010190-001R", "010190G900P", "0101909900P", "", "x",
        "010190-900P "+ "0"})
    void refusesCodesThatAreWrong(String code) {
        assertThat(PersonalCode.of(code)).isEmpty();
    }

    @Test
    void tellsInventedPeopleFromRealOnes() {
        assertThat(PersonalCode.of("010190-900P").orElseThrow().trial()).isTrue();
        assertThat(PersonalCode.of("131052-308T").orElseThrow().trial()).isFalse();
    }

    @Test
    void showsNothingOfItselfInALog() {
        assertThat(PersonalCode.of("131052-308T").orElseThrow().toString()).doesNotContain("131052");
        assertThat(OfficialIdentifier.of(Kind.FINNISH, "131052-308T").orElseThrow().toString()).doesNotContain("131052");
        assertThat(OfficialIdentifier.of(Kind.EUROPEAN, "FI/SE/198001011234").orElseThrow().toString()).doesNotContain("1980");
    }

    @Test
    void takesEuropeanIdentifiersAsTheyAreWritten() {
        assertThat(OfficialIdentifier.of(Kind.EUROPEAN, "FI/SE/198001011234")).isPresent();
        assertThat(OfficialIdentifier.of(Kind.EUROPEAN, "198001011234")).isEmpty();
    }
}
