package fi.kutomo.knowledge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void leavesTextWithoutMarksAsItIs() {
        assertThat(PlainText.of(" Kylä kokoontuu. \n")).isEqualTo("Kylä kokoontuu.");
    }

    @Test
    void dropsMarks() {
        assertThat(PlainText.of("**Kylä** kokoontuu [talolle](https://example.org).")).startsWith("Kylä kokoontuu ").doesNotContain("*", "[");
    }

    @Test
    void turnsCellsOfTablesIntoLinesOfWords() {
        assertThat(PlainText.of("Näin mitataan:\n\n| Mitä | Miten |\n|---|:--|\n| yksinäisyys | kysely |\n\nLoppu."))
                .doesNotContain("|", "---")
                .contains("Mitä\nMiten", "yksinäisyys\nkysely", "Loppu.");
    }
}
